import { z } from 'zod';

export const NewDocumentQuery = z.object({ name: z.string().min(1).max(500).describe('The file’s name; how it ends says what it is') });

export const KeptDocumentView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    contentType: z.string(),
    bytes: z.int(),
    sha256: z.string().describe('Of its bytes, in hex.'),
    isScanned: z.boolean().describe('For malware, before it was kept.'),
  })
  .meta({ id: 'KeptDocument' });
