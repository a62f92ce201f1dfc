import { SaxesParser } from 'saxes';

/** An element of a document: its name without prefix, its namespace, its attributes, the elements in it, and its own text without surrounding blanks. */
export interface XmlNode {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

/** How much of a stranger's document is read. */
export interface XmlBounds {
  readonly mostCharacters: number;
  readonly deepest: number;
  readonly mostElements: number;
  /** Whether a document type may stand before the root; it is never loaded, and none may declare anything itself. */
  readonly mayHaveType: boolean;
  /** Elements whose text is left out, with all that is in them. */
  readonly leftOut?: ReadonlySet<string>;
}

/** A message that one machine sends another. */
export const SMALL_DOCUMENT: XmlBounds = { mostCharacters: 262_144, deepest: 40, mostElements: 10_000, mayHaveType: true };

/** Why a document is not read, as a sentence of the parser. */
export class UnreadableXml extends Error {
  constructor(
    readonly why: 'malformed' | 'too_much' | 'document_type' | 'empty',
    message: string,
  ) {
    super(message);
    this.name = 'UnreadableXml';
  }
}

interface Open extends XmlNode {
  readonly children: Open[];
  text: string;
}

/**
 * Reads an XML document that a stranger sent, with its namespaces. No entity but the five of XML is known: nothing is fetched,
 * nothing grows. XML 1.0, 4.6.
 * @throws UnreadableXml
 */
export function readXml(document: string, bounds: XmlBounds): XmlNode {
  if (document.length > bounds.mostCharacters) throw new UnreadableXml('too_much', `more than ${bounds.mostCharacters} characters`);
  const parser = new SaxesParser({ xmlns: true });
  const open: Open[] = [];
  let root: Open | undefined;
  let elements = 0;
  parser.on('error', ({ message }) => {
    throw new UnreadableXml('malformed', message.slice(0, 200));
  });
  parser.on('doctype', (type) => {
    if (!bounds.mayHaveType || type.includes('[')) throw new UnreadableXml('document_type', 'a document type');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    elements += 1;
    if (open.length >= bounds.deepest || elements > bounds.mostElements) throw new UnreadableXml('too_much', 'too many elements');
    const named = new Map(Object.values(attributes).map(({ local: name, value }) => [name, value]));
    const element: Open = { name: local, namespace: uri, attributes: named, children: [], text: '' };
    root ??= element;
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const says = (text: string): void => {
    const element = open.at(-1);
    if (element && !open.some(({ name }) => bounds.leftOut?.has(name))) element.text += text;
  };
  parser.on('text', says);
  parser.on('cdata', says);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed) closed.text = closed.text.trim();
  });
  parser.write(document).close();
  if (!root) throw new UnreadableXml('empty', 'no element');
  return root;
}

/** The first element along this path of names. */
export function xmlAt(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>((found, name) => found?.children.find((child) => child.name === name), node);
}
