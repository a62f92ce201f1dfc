import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { answered, api } from '../api/api';
import { KeptDocument } from '../parts/kept-document';
import { useSeat } from '../parts/seats';
import type { Call } from './calls';

export type CallDocument = Call['documents'][number];

interface DocumentListOf {
  readonly roundId: string;
  readonly documents: readonly CallDocument[];
  /** What else can be done with one. */
  readonly deed?: (document: CallDocument) => ReactNode;
}

/** The documents of a call, each to save; its checksum tells whether it is the one that was published. */
export function DocumentList({ roundId, documents, deed }: DocumentListOf) {
  const { networkId } = useSeat();
  const bytesOf = (documentId: string): Promise<Blob> => {
    const params = { path: { networkId, roundId, documentId } };
    return answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/call/documents/{documentId}', { params, parseAs: 'blob' }));
  };
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {documents.map((document) => (
        <KeptDocument key={document.id} component="li" document={document} bytesOf={() => bytesOf(document.id)} deed={deed?.(document)} />
      ))}
    </Stack>
  );
}
