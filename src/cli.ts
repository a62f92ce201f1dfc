import { ApiProblem, Unreachable } from './cli/api-client.js';
import { type Command, EXIT, type ExitCode, UsageError, commandOf, givenTo, helpOf, overviewOf } from './cli/command.js';
import { COMMANDS } from './cli/commands.js';

/** Runs one command line and ends the process with its exit code; what failed is said on stderr. */
export async function runCommandLine(words: readonly string[]): Promise<never> {
  process.exit(await exitCodeOf(words));
}

async function exitCodeOf(words: readonly string[]): Promise<ExitCode> {
  const found = commandOf(words, COMMANDS);
  if (found) return runCommand(found.command, found.rest);
  const asksForHelp = words[0] === undefined || words.includes('--help') || words.includes('-h');
  const related = COMMANDS.filter((command) => command.words[0] === words[0]);
  const overview = overviewOf(related.length > 0 ? related : COMMANDS);
  if (asksForHelp) process.stdout.write(overview);
  else process.stderr.write(`There is no command “${words.join(' ')}”.\n\n${overview}`);
  return asksForHelp ? EXIT.done : EXIT.usage;
}

async function runCommand(command: Command, rest: readonly string[]): Promise<ExitCode> {
  try {
    const given = givenTo(command, rest);
    if (given) return await command.run(given);
    process.stdout.write(helpOf(command));
    return EXIT.done;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}.\n\n${helpOf(command)}`);
      return EXIT.usage;
    }
    const isExpected = error instanceof ApiProblem || error instanceof Unreachable;
    process.stderr.write(`\n${isExpected || !(error instanceof Error) ? String(error) : (error.stack ?? error.message)}\n`);
    return EXIT.failed;
  }
}
