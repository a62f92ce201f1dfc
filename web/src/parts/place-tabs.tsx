import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';

interface PlaceTabs<Name extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly name: Name; readonly title: string }[];
  readonly chosen: Name;
  /** Writes the choice into the address, so that it can be linked. */
  readonly choose: (name: Name) => void;
  readonly children: ReactNode;
}

/** Parts of a place, one at a time; which one stands in the address. */
export function PlaceTabs<Name extends string>({ label, tabs, chosen, choose, children }: PlaceTabs<Name>) {
  return (
    <Tabs
      value={chosen}
      onChange={(wanted) => {
        const tab = tabs.find(({ name }) => name === wanted);
        if (tab) choose(tab.name);
      }}
      keepMounted={false}
    >
      <Tabs.List aria-label={label} mb="lg" className="no-print">
        {tabs.map(({ name, title }) => (
          <Tabs.Tab key={name} value={name}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={chosen}>{children}</Tabs.Panel>
    </Tabs>
  );
}
