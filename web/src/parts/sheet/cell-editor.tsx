import { Popover } from '@mantine/core';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';

/** Something that may be chosen for a cell. */
export interface CellOption {
  readonly text: string;
  readonly note: string;
}

/** Where to go on after a cell is written. */
export type Onward = 'down' | 'up' | 'right' | 'left' | 'stay';

interface CellEditorProps {
  readonly label: string;
  readonly start: string;
  /** Typing over a cell: the arrow keys leave it. Otherwise they move within its text. */
  readonly isTypedOver: boolean;
  readonly optionsFor: (text: string) => readonly CellOption[];
  readonly write: (text: string, onward: Onward) => void;
  readonly cancel: () => void;
  /** Takes a clipboard with several cells; false: it holds one, which goes into the text. */
  readonly paste: (text: string) => boolean;
}

const LEAVING: Readonly<Record<string, Onward>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** The text of a cell while it is written, and what the keys do to it. */
function useWritten({ start, isTypedOver, optionsFor, write, cancel, paste }: CellEditorProps) {
  const [text, setText] = useState(start);
  const [chosen, setChosen] = useState(0);
  const isDone = useRef(false);
  const options = optionsFor(text);
  const finish = (result: string, onward: Onward): void => {
    if (isDone.current) return;
    // Before it is written: the field loses the focus on the way, which would end the writing once more.
    isDone.current = true;
    write(result, onward);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const result = options[chosen]?.text ?? text;
    const isMoving = options.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp');
    const leaving = isTypedOver && !isMoving ? LEAVING[event.key] : undefined;
    if (isMoving) setChosen((chosen + (event.key === 'ArrowDown' ? 1 : options.length - 1)) % options.length);
    else if (event.key === 'Escape') {
      isDone.current = true;
      cancel();
    } else if (event.key === 'Enter') finish(result, event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') finish(result, event.shiftKey ? 'left' : 'right');
    else if (leaving) finish(text, leaving);
    else return;
    event.preventDefault();
  };
  return {
    text,
    options,
    chosen,
    finish,
    onKeyDown,
    type: (typed: string): void => {
      setText(typed);
      setChosen(0);
    },
    onPaste: (event: ClipboardEvent): void => {
      event.stopPropagation();
      isDone.current = true;
      isDone.current = paste(event.clipboardData.getData('text/plain'));
      if (isDone.current) event.preventDefault();
    },
  };
}

const ownMatter = (event: ClipboardEvent): void => event.stopPropagation();

/** Writes one cell; what fits the text so far can be chosen from a list. */
export function CellEditor(props: CellEditorProps) {
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const { text, options, chosen, finish, type, onKeyDown, onPaste } = useWritten(props);
  const isListed = options.length > 0;
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  return (
    <Popover opened={isListed} withRoles={false} position="bottom-start" offset={2} transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <input
          ref={input}
          className="sheet-editor"
          aria-label={props.label}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isListed}
          aria-controls={isListed ? list : undefined}
          aria-activedescendant={isListed ? `${list}-${chosen}` : undefined}
          autoComplete="off"
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onCopy={ownMatter}
          onCut={ownMatter}
          onBlur={() => finish(text, 'stay')}
        />
      </Popover.Target>
      <Popover.Dropdown p={4}>
        <OptionList list={list} label={props.label} options={options} chosen={chosen} choose={(option) => finish(option, 'down')} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface OptionListProps {
  readonly list: string;
  readonly label: string;
  readonly options: readonly CellOption[];
  readonly chosen: number;
  readonly choose: (text: string) => void;
}

function OptionList({ list, label, options, chosen, choose }: OptionListProps) {
  return (
    <div id={list} role="listbox" aria-label={label}>
      {options.map(({ text, note }, at) => (
        <div
          key={text}
          id={`${list}-${at}`}
          role="option"
          aria-selected={at === chosen}
          className="sheet-option"
          onPointerDown={(event) => {
            // Before the editor loses the focus, and with it what was typed.
            event.preventDefault();
            event.stopPropagation();
            choose(text);
          }}
        >
          <strong>{text}</strong> {note}
        </div>
      ))}
    </div>
  );
}
