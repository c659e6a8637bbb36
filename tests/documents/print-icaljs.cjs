// SPDX-FileCopyrightText: 2026 The Volet authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Prints what ical.js reads in a calendar, one event a line, for calendars.py.

const fs = require('fs');

import('ical.js').then((module) => {
  const ICAL = module.default || module;
  const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(0, 'utf8')));
  for (const event of calendar.getAllSubcomponents('vevent')) {
    const value = (name) => event.getFirstPropertyValue(name);
    const day = (name) => value(name).toString() + (value(name).isDate ? '' : '\tnot a date');
    console.log([value('uid'), day('dtstart'), day('dtend'),
      value('dtstamp').toString().replace('Z', ''), value('sequence'), value('transp'),
      value('class'), value('summary')].join('\t'));
  }
}, () => process.exit(77));
