import { z } from 'zod';

const ONE_LINE = [/^[^\p{Cc}\p{Cs}]*$/u, 'one line, no control characters, no halves of characters'] as const;
const SEVERAL_LINES = [
  /^[^\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/u,
  'no control characters but line breaks and tabs, no halves of characters',
] as const;

/** One line of text: a name, a title, a reference. Blanks around it are dropped. */
export const line = (most: number, least = 1) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .regex(...ONE_LINE);

/** A code by which somebody names what there is: one line, taken as it stands. */
export const code = (most: number, least = 1) =>
  z
    .string()
    .min(least)
    .max(most)
    .regex(...ONE_LINE);

/** Text that may have several lines: a reason, minutes. Blanks around it are dropped. */
export const prose = (most: number, least = 1) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .regex(...SEVERAL_LINES);

/** A day of the calendar, `2027-04-01`. */
export const day = z.iso.date('a day like 2027-04-01');
