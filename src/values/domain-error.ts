/** What kind of refusal it is; decides the HTTP status (platform/problem.filter.ts). */
export type ErrorKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'missing' | 'conflict' | 'stale' | 'too_large' | 'too_many';

/** One value that cannot be accepted: a JSON pointer to it, and why. */
export interface ErrorDetail {
  readonly pointer: string;
  readonly detail: string;
  readonly code?: string;
}

/**
 * A refusal that the caller can understand and act upon. Its own public fields besides `message` go out in the
 * problem document (RFC 9457), so it holds only what the caller may know.
 */
export class DomainError extends Error {
  /**
   * @param kind decides the HTTP status
   * @param code stable, `<file or word of the rule book>.<reason>`, e.g. `bid.late`
   * @param message what is wrong, with which value, and what to do; ends with a full stop
   * @param errors the single faults, where there are several
   */
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    readonly errors: readonly ErrorDetail[] = [],
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/**
 * Marks a sentence that is put together apart from where it is thrown: what speaks to people has German words in
 * `src/german`, and `npm run check` finds the marked ones that have none.
 */
export function said(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return parts.map((part, at) => `${part}${values[at] ?? ''}`).join('');
}

/** For what must not be known to exist, and for what does not exist: the same answer. */
export function missing(what: string): DomainError {
  return new DomainError('missing', `${what}.missing`, `There is no such ${what.replaceAll('_', ' ')}, or you may not see it.`);
}
