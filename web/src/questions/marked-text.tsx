import { Text } from '@mantine/core';
import type { WaitingQuestion } from './questions';

type Traces = WaitingQuestion['traces'];

/** Dark on light in both colour schemes. */
const MARKED = { background: 'var(--mantine-color-yellow-3)', color: 'var(--mantine-color-black)', borderRadius: 3, padding: '0 2px' };

/** The text with the places marked that may tell who wrote it. */
export function MarkedText({ text, traces }: { text: string; traces: Traces }) {
  return <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{piecesOf(text, traces)}</Text>;
}

function piecesOf(text: string, traces: Traces) {
  let at = 0;
  const pieces = traces.flatMap(({ from, to }) => {
    const before = text.slice(at, from);
    at = to;
    return [
      before,
      <mark key={from} style={MARKED}>
        {text.slice(from, to)}
      </mark>,
    ];
  });
  return [...pieces, text.slice(at)];
}
