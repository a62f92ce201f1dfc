import { invariant, present } from '../../values/invariant.js';

/** An object of a PDF file: its number, its text up to a stream, and the bytes from there on. */
interface Piece {
  readonly id: number;
  readonly text: string;
  readonly rest: Buffer;
}

/** A finished PDF of ours, taken apart. */
interface Parts {
  readonly pieces: readonly Piece[];
  readonly root: number;
  readonly info: number;
  readonly fileId: string;
  /** one more than the highest number */
  readonly size: number;
  readonly startsAt: number;
}

/** What a document's pages hang on. */
interface Tree {
  readonly pages: number;
  readonly structure: number;
  readonly metadata: number;
  readonly kids: readonly string[];
  /** the element that holds all others, and what it holds */
  readonly document: number;
  readonly elements: readonly string[];
  /** entries of the parent tree: a page's key and its elements */
  readonly parents: readonly { readonly key: number; readonly elements: string }[];
}

const REFERENCE = /(\d+) 0 R/g;

/**
 * Pages that many documents end with, such as an agreement's price sheet: drawn once, then put behind each party's own pages
 * byte for byte, with their fonts and what a screen reader reads. A document is these bytes and an incremental update
 * (ISO 32000-1, 7.5.6) that puts the own pages in front.
 */
export class SharedPages {
  private readonly parts: Parts;
  private readonly tree: Tree;
  private readonly parents: string;

  /** @param pdf a finished document of `Paper` */
  constructor(private readonly pdf: Buffer) {
    this.parts = partsOf(pdf);
    this.tree = treeOf(this.parts);
    this.parents = this.tree.parents.map(({ key, elements }) => `${key} [${elements}]`).join('\n');
  }

  /** A document whose first pages are those of `own`, a finished document of `Paper`; its title is that one's too. */
  behind(own: Buffer): Buffer {
    const parts = partsOf(own);
    const tree = treeOf(parts);
    const moved = new Map([
      [tree.pages, this.tree.pages],
      [tree.structure, this.tree.structure],
      [tree.document, this.tree.document],
      [tree.metadata, this.tree.metadata],
    ]);
    const numberOf = (id: number): number => moved.get(id) ?? id + this.parts.size - 1;
    const renumbered = (text: string): string => text.replaceAll(REFERENCE, (_, id: string) => `${numberOf(Number.parseInt(id, 10))} 0 R`);
    const firstKey = this.tree.parents.length;
    const left = new Set([parts.root, tree.pages, tree.structure, tree.document]);
    const objects = parts.pieces
      .filter(({ id }) => !left.has(id))
      .map(({ id, text, rest }) => {
        const body = text.slice(text.indexOf('obj'));
        // What is no dictionary is a text, which may say anything.
        const inPlace = !body.startsWith('obj\n<<')
          ? body
          : renumbered(body).replace(/(\/StructParents) (\d+)/, (_, name: string, key: string) => `${name} ${Number.parseInt(key, 10) + firstKey}`);
        return { id: numberOf(id), bytes: [Buffer.from(`${numberOf(id)} 0 ${inPlace}`, 'latin1'), rest] };
      });
    const parents = tree.parents.map(({ key, elements }) => `${key + firstKey} [${renumbered(elements)}]`);
    const kids = [...tree.kids.map(renumbered), ...this.tree.kids];
    const elements = [...tree.elements.map(renumbered), ...this.tree.elements];
    const written = (id: number, body: string) => ({ id, bytes: [Buffer.from(`${id} 0 obj\n<<\n${body}\n>>\nendobj\n`, 'latin1')] });
    return this.updated(
      [
        ...objects,
        written(this.tree.pages, `/Type /Pages\n/Count ${kids.length}\n/Kids [${kids.join(' ')}]`),
        written(
          this.tree.structure,
          `/Type /StructTreeRoot\n/ParentTree <<\n/Nums [\n${[this.parents, ...parents].join('\n')}\n]\n>>\n/ParentTreeNextKey ${firstKey + parents.length}\n/K [${this.tree.document} 0 R]`,
        ),
        written(this.tree.document, `/S /Document\n/P ${this.tree.structure} 0 R\n/K [${elements.join(' ')}]`),
      ],
      { info: numberOf(parts.info), size: this.parts.size - 1 + parts.size, fileId: parts.fileId },
    );
  }

  private updated(
    objects: readonly { readonly id: number; readonly bytes: readonly Buffer[] }[],
    { info, size, fileId }: { readonly info: number; readonly size: number; readonly fileId: string },
  ): Buffer {
    let at = this.pdf.length;
    const places: { id: number; at: number }[] = [];
    const chunks: Buffer[] = [this.pdf];
    for (const { id, bytes } of objects) {
      places.push({ id, at });
      for (const chunk of bytes) {
        chunks.push(chunk);
        at += chunk.length;
      }
    }
    const trailer = `trailer\n<<\n/Size ${size}\n/Root ${this.parts.root} 0 R\n/Info ${info} 0 R\n/ID ${fileId}\n/Prev ${this.parts.startsAt}\n>>\nstartxref\n${at}\n%%EOF\n`;
    chunks.push(Buffer.from(`${tableOf(places)}${trailer}`, 'latin1'));
    return Buffer.concat(chunks);
  }
}

/** A cross-reference table of the objects that an update adds or replaces, in runs of following numbers. */
function tableOf(places: { id: number; at: number }[]): string {
  const sorted = places.sort((a, b) => a.id - b.id);
  const runs: { id: number; at: number }[][] = [];
  for (const place of sorted) {
    const run = runs.at(-1);
    if (run && (run.at(-1)?.id ?? 0) + 1 === place.id) run.push(place);
    else runs.push([place]);
  }
  const lines = runs.map((run) => `${run[0]?.id ?? 0} ${run.length}\n${run.map(({ at }) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`);
  return `xref\n${lines.join('')}`;
}

function partsOf(pdf: Buffer): Parts {
  const end = pdf.toString('latin1', Math.max(0, pdf.length - 2048));
  const startsAt = Number.parseInt(present(/startxref\s+(\d+)/.exec(end)?.[1], 'where the table of a PDF starts'), 10);
  const table = pdf.toString('latin1', startsAt);
  const entries = [...table.matchAll(/^(\d{10}) 00000 n/gm)].map(([, at], index) => ({ id: index + 1, at: Number.parseInt(at ?? '', 10) }));
  const inOrder = [...entries].sort((a, b) => a.at - b.at);
  const pieces = inOrder.map(({ id, at }, index) => pieceOf(pdf, id, at, inOrder[index + 1]?.at ?? startsAt));
  const referred = (name: string): number => Number.parseInt(present(new RegExp(`/${name} (\\d+) 0 R`).exec(table)?.[1], name), 10);
  const fileId = present(/\/ID (\[[^\]]*\])/.exec(table)?.[1], 'the identification of a PDF');
  return { pieces, root: referred('Root'), info: referred('Info'), fileId, size: entries.length + 1, startsAt };
}

function pieceOf(pdf: Buffer, id: number, from: number, until: number): Piece {
  const stream = pdf.indexOf('stream\n', from, 'latin1');
  const split = stream === -1 || stream >= until ? until : stream;
  return { id, text: pdf.toString('latin1', from, split), rest: pdf.subarray(split, until) };
}

function treeOf({ pieces, root }: Parts): Tree {
  const textOf = (id: number): string =>
    present(
      pieces.find((piece) => piece.id === id),
      'an object of a PDF',
    ).text;
  const catalog = textOf(root);
  const referred = (name: string): number => Number.parseInt(present(new RegExp(`/${name} (\\d+) 0 R`).exec(catalog)?.[1], name), 10);
  const [pages, structure, metadata] = [referred('Pages'), referred('StructTreeRoot'), referred('Metadata')];
  const listOf = (text: string, name: string): string[] =>
    [...(new RegExp(`/${name} \\[([^\\]]*)\\]`).exec(text)?.[1] ?? '').matchAll(REFERENCE)].map(([whole]) => whole);
  const structured = textOf(structure);
  const [, parents = '', roots = ''] = present(/\/Nums \[([^]*?)\]\s*>>([^]*)$/.exec(structured), 'the parent tree of a tagged PDF');
  const [document = ''] = listOf(roots, 'K');
  const top = Number.parseInt(document, 10);
  const tree = {
    pages,
    structure,
    metadata,
    kids: listOf(textOf(pages), 'Kids'),
    document: top,
    elements: listOf(textOf(top), 'K'),
    parents: [...parents.matchAll(/(\d+) \[([^\]]*)\]/g)].map(([, key, held]) => ({ key: Number.parseInt(key ?? '', 10), elements: held ?? '' })),
  };
  invariant(tree.kids.length > 0 && tree.elements.length > 0, 'a tagged PDF has pages and a structure');
  return tree;
}
