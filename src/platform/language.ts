import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The languages that the service speaks to people. */
export type Language = 'de' | 'en';

interface Wish {
  readonly tag: string;
  readonly weight: number;
}

function wishOf(part: string): Wish {
  const [tag = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
  const weight = /^q=(0(?:\.\d{1,3})?|1(?:\.0{1,3})?)$/.exec(parameters.join(''))?.[1];
  return { tag, weight: weight === undefined ? 1 : Number.parseFloat(weight) };
}

/**
 * Which of our languages a caller likes best. RFC 9110 §12.5.4: the highest weight, of equal ones the first.
 * @param header `Accept-Language`, e.g. `de-AT, en;q=0.7`
 * @returns undefined where it names none of them
 */
export function languageIn(header: string | undefined): Language | undefined {
  const wishes = (header ?? '').slice(0, 400).split(',').map(wishOf);
  let best: { language: Language; weight: number } | undefined;
  for (const { tag, weight } of wishes) {
    const [language] = tag.split('-');
    if ((language === 'de' || language === 'en') && weight > (best?.weight ?? 0)) best = { language, weight };
  }
  return best?.language;
}

/** The language that the request asks for, or undefined where it leaves it open. */
export const WishedLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language | undefined =>
  languageIn(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);
