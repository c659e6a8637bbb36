#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a notebook's file from docs/VAULT-FORMAT.md alone, sharing no line with Volet.

Usage: vault-reader.py FILE SECRET [IMAGE]. SECRET is the passphrase or the recovery code. Verifies
every byte that counts, prints what it found and writes the plain SQLite image. Exits with 1, and
one sentence, if the file does not open.
"""

import hashlib
import hmac
import struct
import sys
import unicodedata
from pathlib import Path

from nacl import bindings
from nacl.exceptions import CryptoError

CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
MAGIC = b'\x89VOLET\r\n'


def blake(data, size=32, key=b''):
    return hashlib.blake2b(data, digest_size=size, key=key).digest()


def unseal(sealed, aad, nonce, key):
    try:
        return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(sealed, aad, nonce, key)
    except CryptoError:
        return None


class Header:
    """One of the two headers; `problem` says why it does not count."""

    def __init__(self, block):
        self.block = block
        self.problem = self.find_problem()
        (self.major, self.minor, _, self.vault_id, self.generation, self.base, self.salt,
         self.incompat, _) = struct.unpack_from('<HHI16sQQ16sII', block.ljust(4096, b'\0'), 8)
        self.choices = block[72:80]
        self.chain_gen = int.from_bytes(block[80:88], 'little')

    def find_problem(self):
        if len(self.block) < 4096 or self.block[:8] != MAGIC:
            return 'absent'
        if blake(self.block[:4032]) != self.block[4032:4064]:
            return 'damaged'
        return None

    def slots(self):
        return [(i, self.block[128 + 128 * i:256 + 128 * i]) for i in range(8)]

    def is_authentic(self, dek):
        mac_key = blake(b'volet-hdr-v1' + self.vault_id, key=dek)
        return hmac.compare_digest(blake(self.block[:4064], key=mac_key), self.block[4064:])


def parse_code(text):
    """The 16 bytes of a whole recovery code, or None."""
    text = text.upper().replace('-', '').translate(str.maketrans('ILO', '110'))
    if len(text) != 28 or any(c not in CROCKFORD for c in text):
        return None
    bits = ''.join(f'{CROCKFORD.index(c):05b}' for c in text)
    kind, code = int(bits[:2], 2), int(bits[2:130], 2).to_bytes(16, 'big')
    check = blake(b'volet-recovery-check-v1' + bytes([kind]) + code)
    return code if kind == 0 and f'{int.from_bytes(check[:2], "big"):016b}'[:10] == bits[130:] else None


def open_slot(header, secret):
    """The data key, from whichever slot the secret opens."""
    code = parse_code(secret)
    passphrase = unicodedata.normalize('NFKC', secret).encode()
    for index, slot in header.slots():
        kind, kdf, passes, kib = struct.unpack_from('<BBxxII', slot)
        salt, nonce, sealed, commit = slot[16:32], slot[32:56], slot[56:104], slot[104:120]
        if (kind, kdf) == (1, 1) and 1 <= passes <= 16 and 8192 <= kib <= 1 << 20:
            kek = bindings.crypto_pwhash_alg(32, passphrase, salt, passes, kib * 1024, 2)
        elif (kind, kdf) == (2, 2) and code:
            kek = blake(b'volet-recovery-v1' + header.vault_id + salt, key=code)
        else:
            continue
        if not hmac.compare_digest(
                blake(slot[:104], 16, blake(b'volet-slot-commit-v1', key=kek)), commit):
            continue
        aad = b'volet-slot-v1' + header.vault_id + bytes([index]) + slot[:32]
        return unseal(sealed, aad, nonce, blake(b'volet-slot-wrap-v1', key=kek))
    return None


class Chain:
    """The frames from the base to the last whole transaction."""

    def __init__(self, data, header, dek):
        stable = struct.pack('<16sHQ16sIB', header.vault_id, 1, header.chain_gen, header.salt, 1024, 1)
        self.data, self.header = data, header
        self.context = blake(stable)
        self.key = blake(b'volet-log-v1' + header.vault_id
                         + struct.pack('<Q', header.chain_gen) + header.salt, key=dek)
        self.end, self.seq, self.txn, self.frames, self.pages = header.base, 0, 0, 0, {}
        self.tag = bytes(16)
        self.read()

    def parse(self, offset):
        """(type, flags, size, generation, seq, txn, nonce, previous tag), or None."""
        head = self.data[offset:offset + 88]
        if len(head) < 88 or head[:4] != b'VFR1' or blake(head[:80], 8) != head[80:]:
            return None
        kind, flags, zero, length, zeros = struct.unpack_from('<BBHII', head, 4)
        gen, seq, txn, nonce, previous = struct.unpack_from('<QQQ24s16s', head, 16)
        return kind | zero | zeros, flags, length + 104, gen, seq, txn, nonce, previous

    def read(self):
        offset, seq, tag, pending, count = self.end, 0, self.tag, {}, 0
        while True:
            frame = self.parse(offset)
            if not frame:
                break
            kind, flags, size, gen, number, txn, nonce, previous = frame
            whole = self.data[offset:offset + size]
            if (gen, number, txn, previous) != (self.header.chain_gen, seq + 1, self.txn + 1, tag) \
                    or size % 4096 or not 8192 <= size <= 2 << 20 or len(whole) < size:
                break
            plain = unseal(whole[88:], whole[:88] + self.context, nonce, self.key)
            if plain is None:
                break
            assert kind == 1 and flags & ~3 == 0, 'made by a newer version'
            assert bool(flags & 2) == (txn == 1), 'a base in the wrong place'
            count, k, _, generation = struct.unpack_from('<IIQQ', plain)
            assert generation <= self.header.generation, 'an old header was put back'
            numbers = struct.unpack_from(f'<{k}I', plain, 24)
            start = 24 + 4 * k
            assert not any(plain[start + 1024 * k:]), 'padding'
            assert list(numbers) == sorted(set(numbers)) and all(1 <= n <= count for n in numbers)
            for i, n in enumerate(numbers):
                pending[n] = plain[start + 1024 * i:start + 1024 * (i + 1)]
            offset, seq, tag = offset + size, number, whole[-16:]
            self.frames += 1
            if flags & 1:
                self.pages.update(pending)
                self.pages = {n: page for n, page in self.pages.items() if n <= count}
                assert sorted(self.pages) == list(range(1, count + 1)), 'a page is missing'
                self.end, self.seq, self.txn, self.tag, pending = offset, seq, txn, tag, {}

    def tail(self):
        """What follows the last save: 'clean', 'unfinished' or 'damaged'."""
        for offset in range(self.end, len(self.data), 4096):
            frame = self.parse(offset)
            if frame and frame[3] == self.header.chain_gen and frame[5] > self.txn + 1:
                return 'damaged'
        rest = self.data[self.end:]
        if any(rest[:4096]) or len(rest) > 4096 and not any(rest):
            return 'unfinished'
        return 'clean'


def read(data, secret):
    headers = [Header(data[:4096]), Header(data[32768:36864])]
    good = [h for h in headers if not h.problem]
    if not good:
        raise ValueError('no whole header')
    header = max(good, key=lambda h: h.generation)
    if header.major != 1 or header.incompat or header.choices != struct.pack('<IBBBB', 1024, 1, 1, 1, 8):
        raise ValueError('made by a newer version')
    dek = open_slot(header, secret)
    if not dek:
        raise ValueError('this secret opens no slot')
    if not header.is_authentic(dek):
        raise ValueError('the header is not authentic')
    chain = Chain(data, header, dek)
    if not chain.txn:
        raise ValueError('no whole base')
    return headers, header, chain


def main():
    data = Path(sys.argv[1]).read_bytes()
    try:
        headers, header, chain = read(data, sys.argv[2])
    except (ValueError, AssertionError) as error:
        print(error, file=sys.stderr)
        return 1
    image = b''.join(chain.pages[n] for n in sorted(chain.pages))
    if len(sys.argv) > 3:
        Path(sys.argv[3]).write_bytes(image)
    print(f'generation {header.generation}', f'transactions {chain.txn}', f'frames {chain.frames}',
          f'pages {len(chain.pages)}', f'end {chain.end}', f'tail {chain.tail()}',
          f'headers {"equal" if headers[0].block == headers[1].block else "differ"}',
          f'sha256 {hashlib.sha256(image).hexdigest()}', sep='\n')
    return 0


if __name__ == '__main__':
    sys.exit(main())
