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
    link: 'Zum Portal',
    closing: (network: string) => `Diese Nachricht schickt Poolround für ${network}.`,
  },
  en: {
    greeting: (name: string) => `Dear ${name},`,
    link: 'To the portal',
    closing: (network: string) => `This message was sent by Poolround for ${network}.`,
  },
} as const;

/**
 * A notice as an e-mail to a person.
 * @param portal the portal's address, without a slash at the end
 */
export function letterOf(notice: Rendered, name: string, reader: Reader, portal: string): Letter {
  const { greeting, link, closing } = FRAME[reader.locale];
  const paragraphs = [greeting(name), ...notice.body.split('\n\n')];
  const url = `${portal}${notice.place}`;
  const html = [
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    `<p><a href="${escaped(url)}">${link}</a></p>`,
    `<p style="color:#666">${escaped(closing(reader.network))}</p>`,
  ];
  return {
    subject: notice.subject,
    text: [...paragraphs, url, closing(reader.network)].join('\n\n'),
    html: `<!doctype html><html lang="${reader.locale}"><body>${html.join('\n')}</body></html>`,
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\n', '<br>');
}
