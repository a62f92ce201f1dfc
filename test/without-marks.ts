const MARKS = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z|[0-9a-f]{32,}/g;

/** A text without ids, instants and hashes: in these any four digits stand by chance, sooner or later. */
export function withoutMarks(text: string): string {
  return text.replaceAll(MARKS, '');
}
