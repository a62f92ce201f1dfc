import type { Rendered, Reader } from './render.js';

/** An e-mail: plain text and the same as simple HTML. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const FRAME = {
  de: {
    greeting: (name: string) => `Guten Tag ${name},`,
    gathered: (count: number, network: string) => `${count} Nachrichten von ${network}`,
    link: 'Zum Portal',
    closing: (network: string) => `Diese Nachricht schickt Poolround für ${network}.`,
  },
  en: {
    greeting: (name: string) => `Dear ${name},`,
    gathered: (count: number, network: string) => `${count} messages from ${network}`,
    link: 'To the portal',
    closing: (network: string) => `This message was sent by Poolround for ${network}.`,
  },
} as const;

/**
 * One notice as an e-mail to a person, or several that waited for the morning as one.
 * @param portal the portal's address, without a slash at the end
 */
export function letterOf(notices: readonly Rendered[], name: string, reader: Reader, portal: string): Letter {
  const { greeting, gathered, closing } = FRAME[reader.locale];
  const [only] = notices;
  const isOne = notices.length === 1 && only !== undefined;
  const parts = notices.map((notice) => partOf(notice, reader, portal, !isOne));
  const html = [
    `<p>${escaped(greeting(name))}</p>`,
    ...parts.map((part) => part.html),
    `<p style="color:#666">${escaped(closing(reader.network))}</p>`,
  ];
  return {
    subject: isOne ? only.subject : gathered(notices.length, reader.network),
    text: [greeting(name), ...parts.map((part) => part.text), closing(reader.network)].join('\n\n'),
    html: `<!doctype html><html lang="${reader.locale}"><body>${html.join('\n')}</body></html>`,
  };
}

/** A notice's paragraphs and its link; among others with its subject above. */
function partOf(notice: Rendered, { locale }: Reader, portal: string, hasHeading: boolean): { readonly text: string; readonly html: string } {
  const url = `${portal}${notice.place}`;
  const paragraphs = notice.body.split('\n\n');
  return {
    text: [...(hasHeading ? [`— ${notice.subject}`] : []), ...paragraphs, url].join('\n\n'),
    html: [
      ...(hasHeading ? [`<h2 style="font-size:1.1em;margin:1.5em 0 0.5em">${escaped(notice.subject)}</h2>`] : []),
      ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
      `<p><a href="${escaped(url)}">${FRAME[locale].link}</a></p>`,
    ].join('\n'),
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\n', '<br>');
}
