import { parseArgs } from 'node:util';

/** How a command ends: the number that the shell sees. */
export const EXIT = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** `--name VALUE`, or, without `value`, a switch. */
export interface CommandOption {
  readonly name: string;
  readonly value?: string;
  readonly help: string;
}

/** What was given on the command line: the named arguments, in order, and the options. */
export interface Given {
  /** @throws UsageError when the argument was not given */
  argument(name: string): string;
  option(name: string): string | undefined;
  isOn(name: string): boolean;
}

/** A declared command; help and parsing come from the declaration. */
export interface Command {
  readonly words: readonly string[];
  readonly summary: string;
  readonly arguments: readonly { readonly name: string; readonly help: string }[];
  readonly options: readonly CommandOption[];
  readonly environment?: readonly { readonly name: string; readonly help: string }[];
  run(given: Given): Promise<ExitCode>;
}

/** The command line cannot be understood; the message says what to write instead. */
export class UsageError extends Error {}

/** The declared command that the words begin with, and the words left over. */
export function commandOf(words: readonly string[], commands: readonly Command[]): { command: Command; rest: readonly string[] } | undefined {
  const command = commands.find((candidate) => candidate.words.every((word, index) => words[index] === word));
  return command && { command, rest: words.slice(command.words.length) };
}

/**
 * Reads arguments and options as the command declares them.
 * @returns `undefined` when help was asked for
 * @throws UsageError on an unknown option, a missing or a superfluous argument
 */
export function givenTo(command: Command, rest: readonly string[]): Given | undefined {
  const { values, positionals } = parsed(command, rest);
  if (values['help'] === true) return undefined;
  const missing = command.arguments[positionals.length];
  if (missing) throw new UsageError(`${missing.name} is missing: ${missing.help}`);
  const superfluous = positionals[command.arguments.length];
  if (superfluous !== undefined) throw new UsageError(`“${superfluous}” is one argument too many`);
  return {
    argument: (name) => {
      const found = positionals[command.arguments.findIndex((argument) => argument.name === name)];
      if (found === undefined) throw new UsageError(`${name} is missing`);
      return found;
    },
    option: (name) => {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    },
    isOn: (name) => values[name] === true,
  };
}

function parsed(command: Command, rest: readonly string[]): { values: Record<string, unknown>; positionals: string[] } {
  const declared = command.options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const);
  const options = { ...Object.fromEntries(declared), help: { type: 'boolean', short: 'h' } as const };
  try {
    return parseArgs({ args: [...rest], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function column(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, help]) => `  ${name.padEnd(width)}  ${help}\n`).join('');
}

function section(title: string, rows: readonly (readonly [string, string])[]): string {
  return rows.length === 0 ? '' : `\n${title}\n${column(rows)}`;
}

/** `round replay DIR [options]` */
function usageOf(command: Command): string {
  return [...command.words, ...command.arguments.map(({ name }) => name)].join(' ');
}

/** The help page of one command. */
export function helpOf(command: Command): string {
  const options = command.options.map(({ name, value, help }) => [`--${name}${value === undefined ? '' : ` ${value}`}`, help] as const);
  const usage = `usage: poolround ${usageOf(command)} [options]\n\n${command.summary}\n`;
  const named = ({ name, help }: { name: string; help: string }): readonly [string, string] => [name, help];
  return [
    usage,
    section('Arguments', command.arguments.map(named)),
    section('Options', [...options, ['-h, --help', 'shows this page']]),
    section('Environment', (command.environment ?? []).map(named)),
  ].join('');
}

/** The help page of the whole command line. */
export function overviewOf(commands: readonly Command[]): string {
  const rows = commands.map((command) => [usageOf(command), command.summary] as const);
  const codes: [string, string][] = [
    [`${EXIT.done}`, 'done'],
    [`${EXIT.failed}`, 'failed, or the thing looked at is not in order'],
    [`${EXIT.usage}`, 'the command line was not understood'],
    [`${EXIT.interrupted}`, 'stopped by Ctrl-C'],
  ];
  return `usage: poolround COMMAND [options]\n${section('Commands', rows)}${section('Exit codes', codes)}\npoolround COMMAND --help shows a command's options.\n`;
}
