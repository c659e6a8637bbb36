/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a program that reads a stranger's file may still do.
 *
 * Invariants:
 * 1. After entering, nothing of this process changes a file, starts a program, or reaches a network
 *    or another process. It reads what it has open and the system's own files, and writes to the
 *    pipe it was given.
 * 2. Time and memory are bounded by the system, whatever the file makes a library do. */

#include "volet-ical-jail.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#define MAX_CPU_S 6
#define MAX_MEMORY_BYTES (448u << 20)

/* The sanitizers lay claim to far more addresses than they use. */
#if defined(__SANITIZE_ADDRESS__)
#define BOUNDS_MEMORY 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define BOUNDS_MEMORY 0
#endif
#endif
#ifndef BOUNDS_MEMORY
#define BOUNDS_MEMORY 1
#endif

static void
limit (int resource, rlim_t most)
{
  setrlimit (resource, &(struct rlimit){most, most});
}

static void
limit_resources (void)
{
  limit (RLIMIT_CPU, MAX_CPU_S);
  limit (RLIMIT_FSIZE, 0);
  limit (RLIMIT_CORE, 0);
  if (BOUNDS_MEMORY)
    limit (RLIMIT_AS, MAX_MEMORY_BYTES);
}

#if defined(__x86_64__) || defined(__aarch64__)

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>

#if defined(__x86_64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_X86_64
/* Beyond it lie calls of another kind, which the list below does not name. */
#define FIRST_FOREIGN_CALL 0x40000000u
#else
#define OWN_ARCHITECTURE AUDIT_ARCH_AARCH64
#define FIRST_FOREIGN_CALL G_MAXUINT32
#endif

/* Calls that change something outside, or that open a way to do so. */
static const guint32 refused_calls[] = {
    SYS_socket,
    SYS_socketpair,
    SYS_connect,
    SYS_bind,
    SYS_execve,
    SYS_execveat,
    SYS_clone,
    SYS_ptrace,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    SYS_kill,
    SYS_tgkill,
    SYS_unlinkat,
    SYS_renameat2,
    SYS_mkdirat,
    SYS_mknodat,
    SYS_linkat,
    SYS_symlinkat,
    SYS_fchmod,
    SYS_fchmodat,
    SYS_fchown,
    SYS_fchownat,
    SYS_utimensat,
    SYS_truncate,
    SYS_ftruncate,
    SYS_setxattr,
    SYS_mount,
    SYS_unshare,
    SYS_setns,
    SYS_bpf,
    SYS_memfd_create,
    SYS_open_by_handle_at,
    SYS_shmget,
    SYS_msgget,
#ifdef SYS_clone3
    SYS_clone3,
#endif
#ifdef SYS_openat2
    SYS_openat2,
#endif
#ifdef SYS_io_uring_setup
    SYS_io_uring_setup,
#endif
#ifdef SYS_pidfd_getfd
    SYS_pidfd_getfd,
#endif
#ifdef SYS_fork
    SYS_fork,
    SYS_vfork,
    SYS_creat,
    SYS_unlink,
    SYS_rename,
    SYS_renameat,
    SYS_mkdir,
    SYS_rmdir,
    SYS_mknod,
    SYS_link,
    SYS_symlink,
    SYS_chmod,
    SYS_chown,
    SYS_lchown,
    SYS_utimes,
#endif
};

#define WRITING_FLAGS (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND)

#define LOAD(field)                                                                                \
  BPF_STMT (BPF_LD | BPF_W | BPF_ABS, (guint32) offsetof (struct seccomp_data, field))
#define RETURN(what) BPF_STMT (BPF_RET | BPF_K, (what))
#define REFUSE RETURN (SECCOMP_RET_ERRNO | EPERM)

/* The lower half of an argument, which is where flags lie on these machines. */
#define OPEN_FLAGS(place) LOAD (args[place])

/* Opening a file is refused where its flags, the argument @place, would let it be changed. */
#define REFUSE_WRITING(call, place)                                                                \
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 4), OPEN_FLAGS (place),                          \
      BPF_JUMP (BPF_JMP | BPF_JSET | BPF_K, WRITING_FLAGS, 0, 1), REFUSE,                          \
      RETURN (SECCOMP_RET_ALLOW)

static void
add (GArray *filter, const struct sock_filter *steps, guint n_steps)
{
  g_array_append_vals (filter, steps, n_steps);
}

/* An older system may not know filters: the limits hold all the same. */
static void
refuse_calls (void)
{
  g_autoptr (GArray) filter = g_array_new (FALSE, FALSE, sizeof (struct sock_filter));
  const struct sock_filter head[] = {
      LOAD (arch),
      BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, OWN_ARCHITECTURE, 1, 0),
      RETURN (SECCOMP_RET_KILL_PROCESS),
      LOAD (nr),
      BPF_JUMP (BPF_JMP | BPF_JGE | BPF_K, FIRST_FOREIGN_CALL, 0, 1),
      REFUSE,
  };
  const struct sock_filter opening[] = {
#ifdef SYS_open
      REFUSE_WRITING (SYS_open, 1),
#endif
      REFUSE_WRITING (SYS_openat, 2),
      RETURN (SECCOMP_RET_ALLOW),
  };

  add (filter, head, G_N_ELEMENTS (head));
  for (gsize i = 0; i < G_N_ELEMENTS (refused_calls); i++) {
    const struct sock_filter step[] = {
        BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, refused_calls[i], 0, 1),
        REFUSE,
    };

    add (filter, step, G_N_ELEMENTS (step));
  }
  add (filter, opening, G_N_ELEMENTS (opening));

  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
    prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER,
           &(struct sock_fprog){(unsigned short) filter->len, (struct sock_filter *) filter->data});
}

#else

static void
refuse_calls (void)
{
}

#endif

/**
 * volet_ical_jail_enter:
 *
 * Gives up, for good, what reading a file does not need. The process also ends with the thread that
 * started it.
 */
void
volet_ical_jail_enter (void)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  prctl (PR_SET_DUMPABLE, 0, 0, 0, 0);
  limit_resources ();
  refuse_calls ();
}
