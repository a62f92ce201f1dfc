import { z } from 'zod';
import { line } from '../platform/fields.js';

/** A supplier's or category's code. */
export const code = line(40);
/** A percent or score: 0 to 100, at most six decimals, as a text. */
export const upToHundred = z
  .string()
  .regex(/^(?:\d{1,2}(?:\.\d{1,6})?|100(?:\.0{1,6})?)$/, 'a decimal from 0 to 100 with at most 6 decimals, e.g. "82.5"');
/** Suppliers by code, each once. */
export const suppliers = z
  .array(code)
  .max(1000)
  .refine((codes) => new Set(codes).size === codes.length, 'names a supplier twice');
