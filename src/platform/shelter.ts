import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where what another user must reach is kept when our own folders are closed to it. */
const SHELTER = '/var/lib/poolround';

/** The user that a server runs as, when it is not ours. */
export interface Owner {
  uid?: number;
  gid?: number;
}

/** Whether this user gets to a path: root's home, and folders made by `mktemp -d`, let nobody else through. */
async function isReachable(path: string, owner: Owner): Promise<boolean> {
  if (owner.uid === undefined) return true;
  return run('test', ['-x', path], { ...owner, cwd: '/' }).then(
    () => true,
    () => false,
  );
}

/**
 * A program's path as this user can reach it: itself, or that of a copy of the package it came with.
 * @param program `<package>/bin/<program>`
 * @param version tells copies of different versions apart
 */
export async function reachableProgram(program: string, version: string, owner: Owner): Promise<string> {
  if (await isReachable(program, owner)) return program;
  const original = dirname(dirname(program));
  const copy = join(SHELTER, `programs-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}-${randomBytes(4).toString('hex')}`;
    await mkdir(SHELTER, { recursive: true, mode: 0o755 });
    await cp(original, unfinished, { recursive: true, verbatimSymlinks: true });
    await chmod(unfinished, 0o755);
    await rename(unfinished, copy).catch(() => undefined);
  }
  return join(copy, 'bin', basename(program));
}

/**
 * The folder in which this user's server keeps its data: the given one, or, if that is closed to the user, one in
 * /var/lib/poolround that a file in the given one names.
 * @param folder exists
 */
export async function reachableFolder(folder: string, owner: Owner): Promise<string> {
  if (await isReachable(folder, owner)) return folder;
  const note = join(folder, 'postgres-is-in');
  const noted = await readFile(note, 'utf8').catch(() => '');
  if (noted !== '') return noted.trim();
  const elsewhere = join(SHELTER, randomBytes(8).toString('hex'));
  await mkdir(elsewhere, { recursive: true, mode: 0o755 });
  await writeFile(note, `${elsewhere}\n`);
  return elsewhere;
}
