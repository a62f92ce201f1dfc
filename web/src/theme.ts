import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const pool: MantineColorsTuple = ['#e8f6f8', '#d3eaee', '#a5d5dd', '#74bfcb', '#4facbb', '#36a0b1', '#1b8a9c', '#0b6673', '#07525d', '#023d46'];

/** How the portal looks: one deep teal, quiet greys, the fonts of the reader's own system. */
export const theme = createTheme({
  primaryColor: 'pool',
  primaryShade: { light: 7, dark: 7 },
  colors: { pool },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.65rem' }, h2: { fontSize: '1.2rem' }, h3: { fontSize: '1rem' } } },
  // A dialog's head would count as a second banner beside the page's own.
  components: { Modal: { defaultProps: { attributes: { header: { role: 'presentation' } } } } },
});

/** Mantine's softest texts are too pale for WCAG's 4.5 : 1. */
export const colors: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbfcfc',
    '--mantine-color-dimmed': '#56626b',
    '--mantine-color-placeholder': '#66717a',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#0b6673',
    '--mantine-color-red-outline': '#b3261e',
    '--mantine-color-green-outline': '#1e6b34',
    '--mantine-color-gray-outline': '#56626b',
  },
  dark: {
    '--mantine-color-dimmed': '#b0b6bb',
    '--mantine-color-placeholder': '#a0a6ab',
    '--mantine-color-error': '#ff9c96',
    '--mantine-color-anchor': '#74bfcb',
    '--mantine-color-pool-outline': '#74bfcb',
  },
});
