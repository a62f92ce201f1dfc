/** JSON Schema (2020-12) as zod writes it. */
export type JsonSchema = { [key: string]: unknown };

const FORMATS: Readonly<Record<string, string>> = {
  uuid: '01a20d0b-641f-796e-8b2f-d722f357f66b',
  'date-time': '2027-03-14T09:00:00.000000Z',
  date: '2027-03-14',
  email: 'einkauf@example.org',
  uri: 'https://example.org/',
};

/**
 * An example of what a schema describes: its own example, constant or first choice where it has one, else made from
 * its type and format.
 */
export function exampleOf(schema: JsonSchema, named: Readonly<Record<string, JsonSchema>>, depth = 0): unknown {
  const reference = typeof schema['$ref'] === 'string' ? schema['$ref'].split('/').at(-1) : undefined;
  const target = reference === undefined ? schema : named[reference];
  if (!target || depth > 8) return null;
  if (Array.isArray(target['examples']) && target['examples'].length > 0) return target['examples'][0];
  if ('const' in target) return target['const'];
  if ('default' in target) return target['default'];
  if (Array.isArray(target['enum'])) return target['enum'][0];
  const choice = [target['anyOf'], target['oneOf'], target['allOf']].find(Array.isArray);
  if (choice) return exampleOf(choice[0] as JsonSchema, named, depth + 1);
  return ofType(target, named, depth);
}

function ofType(schema: JsonSchema, named: Readonly<Record<string, JsonSchema>>, depth: number): unknown {
  switch (schema['type']) {
    case 'object':
      return Object.fromEntries(
        Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>).map(([name, field]) => [name, exampleOf(field, named, depth + 1)]),
      );
    case 'array':
      return schema['items'] ? [exampleOf(schema['items'] as JsonSchema, named, depth + 1)] : [];
    case 'integer':
    case 'number':
      return typeof schema['minimum'] === 'number' && schema['minimum'] > 0 ? schema['minimum'] : 1;
    case 'boolean':
      return true;
    case 'string':
      return typeof schema['format'] === 'string' && schema['format'] in FORMATS ? FORMATS[schema['format']] : textOf(schema);
    default:
      return null;
  }
}

function textOf(schema: JsonSchema): string {
  const pattern = typeof schema['pattern'] === 'string' ? schema['pattern'] : '';
  if (pattern.includes('\\d') && !pattern.includes('-')) return '1234.5';
  if (pattern.includes('\\d{4}')) return '2027-03-14';
  return 'text';
}
