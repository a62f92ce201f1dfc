import { z } from 'zod';

/** One line of text: a name, a title, a code. Blanks around it are dropped. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'one line, no control characters, no halves of characters');

/** Text that may have several lines: a reason, minutes. Blanks around it are dropped. */
export const prose = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/u, 'no control characters but line breaks and tabs, no halves of characters');

/** A day of the calendar, `2027-04-01`. */
export const day = z.iso.date('a day like 2027-04-01');
