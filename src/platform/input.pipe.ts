import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { CheckedBody } from './checked-body.js';
import { DomainError, missing } from '../values/domain-error.js';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

interface Schema {
  readonly '~standard': {
    validate(
      value: unknown,
    ):
      | { value: unknown; issues?: undefined }
      | { issues: readonly Issue[] }
      | Promise<{ value: unknown; issues?: undefined } | { issues: readonly Issue[] }>;
  };
}

const MOST_ERRORS = 100;

/** Checks every input against its schema; all faults at once, each with a JSON pointer. */
@Injectable()
export class InputPipe implements PipeTransform {
  async transform(value: unknown, metadata: ArgumentMetadata & { schema?: Schema }): Promise<unknown> {
    const { schema } = metadata;
    if (!schema || (value instanceof CheckedBody && value.schema === schema)) return value;
    const read = await schema['~standard'].validate(value === undefined && metadata.type === 'body' ? {} : value);
    if (!read.issues) return read.value;
    if (metadata.type === 'param') throw missing(metadata.data?.replace(/Id$/, '') ?? 'object');
    throw refusal(read.issues, metadata);
  }
}

function refusal(issues: readonly Issue[], metadata: ArgumentMetadata): DomainError {
  const root = metadata.type === 'body' ? [] : [metadata.type, ...(metadata.data ? [metadata.data] : [])];
  const errors = issues.slice(0, MOST_ERRORS).map((issue) => ({ pointer: pointerOf(root, issue), detail: issue.message, code: 'input.invalid' }));
  const more = issues.length > MOST_ERRORS ? ` The first ${MOST_ERRORS} are listed.` : '';
  return new DomainError('invalid', 'input.invalid', `${issues.length} value(s) cannot be accepted; nothing was changed.${more}`, errors);
}

/** RFC 6901. */
function pointerOf(root: readonly string[], issue: Issue): string {
  const keys = (issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part));
  return [...root, ...keys].map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
