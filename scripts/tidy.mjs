// The house's own rules, which no linter knows: names of files, docstrings of exported rules, policies of tables, codes of errors.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './prepare.mjs';
import { faultsOfSentences } from './sentences.mjs';

const BANNED_NAMES = /(^|[-.])(util|utils|helper|helpers|common|misc|manager)([-.]|$)/;
const MOST_LINES = 400;

/** Prints the faults; gives how many there are. */
export function report() {
  const faults = [...names(), ...lengths(), ...docstrings(), ...policies(), ...errorSentences(), ...days(), ...faultsOfSentences()];
  console.log(faults.length === 0 ? 'ok     tidy' : `FAILS  tidy\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  return faults.length;
}

function names() {
  return sources()
    .filter((file) => BANNED_NAMES.test(file.split('/').at(-1)))
    .map((file) => `${file}: name it by the rule book's word`);
}

function lengths() {
  return sources()
    .filter((file) => !file.endsWith('.spec.ts') && !isTable(file) && read(file).split('\n').length > MOST_LINES)
    .map((file) => `${file}: more than ${MOST_LINES} lines; it is more than one idea`);
}

/** Files that are data made by a script. */
function isTable(file) {
  return read(file).includes('Made by scripts/');
}

/** Every exported function and class of a rule says what it gives. */
function docstrings() {
  return sources()
    .filter((file) => !/\.(spec|schema|module|controller|entity|worker)\.ts$/.test(file))
    .flatMap((file) => {
      const lines = read(file).split('\n');
      return lines.flatMap((line, index) => {
        if (!/^export (async )?(function|class|abstract class) /.test(line)) return [];
        let above = index - 1;
        while (above >= 0 && /^(@|\s|\}\))/.test(lines[above]) && !/\*\/\s*$/.test(lines[above])) above -= 1;
        return /\*\/\s*$/.test(lines[above] ?? '') ? [] : [`${file}:${index + 1}: no docstring`];
      });
    });
}

/** Every table has forced row-level security and at least one policy, in the file that makes it. */
function policies() {
  return readdirSync(join(ROOT, 'migrations')).flatMap((name) => {
    const sql = readFileSync(join(ROOT, 'migrations', name), 'utf8').replaceAll(/--.*$/gm, '');
    const tables = [...sql.matchAll(/^create table (?:if not exists )?(\w+)/gim)].map(([, table]) => table);
    const listed = (verb) => new RegExp(`${verb}`, 'i');
    return tables.flatMap((table) => {
      const isForced =
        listed(`alter table ${table}\\s+(enable row level security,\\s*)?force row level security`).test(sql) || /foreach|execute format/i.test(sql);
      const hasPolicy = listed(`create policy \\w+ on ${table}\\b`).test(sql) || /execute format/i.test(sql);
      return isForced && hasPolicy ? [] : [`migrations/${name}: table ${table} has no forced row-level security or no policy`];
    });
  });
}

/** What people read ends with a full stop. */
function errorSentences() {
  return sources().flatMap((file) =>
    [...read(file).matchAll(/new DomainError\(\s*'[a-z_]+',\s*'([\w.]+)',\s*(['`])((?:(?!\2)[^\\]|\\.)*)\2/g)]
      .filter(([, , , sentence]) => !/[.!?}]$/.test(sentence))
      .map(([, code]) => `${file}: the message of ${code} does not end with a full stop`),
  );
}

/** The day of UTC, which for one or two hours a night is not the network's: right all day, wrong at midnight. */
const DAY_OF_UTC =
  /new Date\((Date\.now\(\)[^()]*)?\)\s*\.toISOString\(\)\s*\.slice\(0, (7|10)\)|\bcurrent_date\b|\bnow\(\)::date|clock_timestamp\(\)::date/i;

/** What day it is, a network's zone says. */
function days() {
  return [...sources(), ...sources(join(ROOT, 'test')), ...sources(join(ROOT, 'web', 'src'))]
    .filter((file) => DAY_OF_UTC.test(read(file)))
    .map((file) => `${file}: asks for the day that it is in UTC; ask for the network's (dayIn, useToday, in tests today())`);
}

function sources(folder = join(ROOT, 'src')) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [relative(ROOT, path)] : [];
  });
}

function read(file) {
  return readFileSync(join(ROOT, file), 'utf8');
}
