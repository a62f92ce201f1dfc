/** An element of a document: its name without prefix, its attributes, the elements in it, and its own text without surrounding blanks. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

/** What a document may weigh, and how deep it may go. */
const MOST_CHARACTERS = 262_144;
const DEEPEST = 40;
const MOST_ELEMENTS = 10_000;

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const TOKEN =
  /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<\?[^]*?\?>|<!DOCTYPE\s[^[\]<>]*>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g;

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

/**
 * Reads a small XML document that a stranger sent. A document type is skipped, never loaded; one that declares anything itself, and
 * any entity but the five of XML, is refused: nothing is fetched, nothing grows. XML 1.0, 4.6.
 * @returns its root element; undefined for what is not well-formed, too big or too deep
 */
export function readXml(document: string): XmlNode | undefined {
  if (document.length > MOST_CHARACTERS) return undefined;
  const text = document.replace(/^\ufeff/, '');
  // No document may hold it (XML 1.0, 2.2), and no database keeps it.
  if (text.includes('\0')) return undefined;
  const open: Open[] = [];
  let root: XmlNode | undefined;
  let elements = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text);
    if (!token) return undefined;
    const [, cdata, closed, opened, attributes = '', isEmpty, plain] = token;
    const top = open.at(-1);
    if (cdata !== undefined || plain !== undefined) {
      const said = cdata ?? resolved(plain ?? '');
      if (said === undefined || (!top && said.trim() !== '')) return undefined;
      if (top) top.text += said;
    } else if (opened !== undefined) {
      elements += 1;
      const read = attributesIn(attributes);
      if (!read || (!top && root) || open.length >= DEEPEST || elements > MOST_ELEMENTS) return undefined;
      open.push({ name: localName(opened), attributes: read, children: [], text: '' });
      if (isEmpty === '/') root = closing(open) ?? root;
    } else if (closed !== undefined) {
      if (!top || top.name !== localName(closed)) return undefined;
      root = closing(open) ?? root;
    }
  }
  return open.length === 0 ? root : undefined;
}

/** The first element along this path of names. */
export function xmlAt(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>((found, name) => found?.children.find((child) => child.name === name), node);
}

/** Takes the last element out; gives it where it was the root. */
function closing(open: Open[]): XmlNode | undefined {
  const done = open.pop();
  if (!done) return undefined;
  const node: XmlNode = { ...done, text: done.text.trim() };
  const parent = open.at(-1);
  if (!parent) return node;
  parent.children.push(node);
  return undefined;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributesIn(text: string): Record<string, string> | undefined {
  const read: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    const value = resolved(double ?? single ?? '');
    if (value === undefined) return undefined;
    Object.defineProperty(read, localName(name), { value, enumerable: true, configurable: true });
  }
  return read;
}

/** A text with its references resolved; undefined where one is of no known entity, or an ampersand stands alone. */
function resolved(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let isUnknown = false;
  const said = text.replaceAll(REFERENCE, (_, decimal?: string, hex?: string, name?: string) => {
    const code = decimal === undefined ? (hex === undefined ? undefined : Number.parseInt(hex, 16)) : Number.parseInt(decimal, 10);
    const meant = code === undefined ? NAMED[name ?? ''] : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    if (meant === undefined) isUnknown = true;
    return meant ?? '';
  });
  const bare = text.replaceAll(REFERENCE, '');
  return isUnknown || bare.includes('&') ? undefined : said;
}
