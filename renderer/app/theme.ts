import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** The one accent: a deep teal, white on shade 8 reads at 7:1. */
const teal: MantineColorsTuple = [
  '#e8f5f4',
  '#d0eae8',
  '#a3d6d2',
  '#74c1bb',
  '#4fafa8',
  '#319a92',
  '#1f847d',
  '#136e68',
  '#0b5d58',
  '#074844',
]

/** Cool greys for the light scheme; shade 4 draws the edges of fields and must be seen (3:1 on white). */
const gray: MantineColorsTuple = [
  '#f6f8f8',
  '#eef2f2',
  '#e3e8ea',
  '#d3dadd',
  '#87949b',
  '#728087',
  '#5b676e',
  '#465158',
  '#323b40',
  '#1f2629',
]

/** A calm red; white on shade 8 reads at 6.5:1. */
const red: MantineColorsTuple = [
  '#fdeceb',
  '#fad6d3',
  '#f3aea8',
  '#ec847c',
  '#e55f55',
  '#d94439',
  '#c9342a',
  '#b92b22',
  '#a8241c',
  '#8a1a14',
]

/** Cool neutral greys for the dark scheme, even steps so that borders stay visible and quiet. */
const dark: MantineColorsTuple = [
  '#e4e8ea',
  '#c9d0d4',
  '#aab4ba',
  '#8b979e',
  '#6a767e',
  '#3b454c',
  '#2a3238',
  '#1a2024',
  '#14191c',
  '#0e1214',
]

const instant = { transitionProps: { duration: 0 } }

export const theme = createTheme({
  colors: { teal, gray, red, dark },
  primaryColor: 'teal',
  primaryShade: 8,
  black: '#1c2326',
  fontFamily: '"Segoe UI", "Liberation Sans", system-ui, Arial, sans-serif',
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.5' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // Nothing moves for beauty: what opens is simply there.
    Modal: { defaultProps: { ...instant, centered: true }, styles: { title: { lineHeight: 1.35 } } },
    Drawer: { defaultProps: instant },
    // The empty element that Mantine focuses first is no menu item, and screen readers stumble over it.
    Menu: { defaultProps: { ...instant, withInitialFocusPlaceholder: false } },
    Popover: { defaultProps: instant },
    Combobox: { defaultProps: instant },
    Select: { defaultProps: { comboboxProps: instant, allowDeselect: false } },
    Tooltip: { defaultProps: { ...instant, openDelay: 300 } },
    // Long explanations stay readable and never wider than the field they explain.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'] } },
  },
})

/** Our own variables: the four meanings and the quiet surfaces, each pair checked for 4.5:1 in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--frame-bar-height': '3.5rem',
    '--frame-rail-width': '13.75rem',
    '--reading-width': '46rem',
  },
  light: {
    '--mantine-color-dimmed': '#515c62',
    '--mantine-color-error': '#a81c1c',
    '--mantine-color-placeholder': '#66727a',
    '--mantine-color-default-border': '#87949b',
    '--mantine-color-disabled-color': '#5f6b72',
    '--surface-page': '#ffffff',
    '--surface-quiet': '#f3f6f6',
    '--surface-hover': '#e9efef',
    '--line-quiet': '#d8dfe1',
    '--accent-text': '#0b5d58',
    '--accent-soft': '#e0f0ee',
    '--running-text': '#134f8c',
    '--running-soft': '#e5f0fb',
    '--done-text': '#1b6233',
    '--done-soft': '#e3f3e8',
    '--attention-text': '#754900',
    '--attention-soft': '#fcefcf',
    '--danger-text': '#a01818',
    '--danger-soft': '#fce8e6',
    '--neutral-text': '#465158',
    '--neutral-soft': '#e9edef',
  },
  dark: {
    '--mantine-color-dimmed': '#aab4ba',
    '--mantine-color-error': '#ff9d96',
    '--mantine-color-placeholder': '#98a4ab',
    '--mantine-color-default-border': '#6a767e',
    '--mantine-color-disabled-color': '#98a4ab',
    '--mantine-color-anchor': '#7ccbc5',
    '--surface-page': '#1a2024',
    '--surface-quiet': '#14191c',
    '--surface-hover': '#2a3238',
    '--line-quiet': '#363f46',
    '--accent-text': '#86d3cd',
    '--accent-soft': '#12403d',
    '--running-text': '#a9d0fa',
    '--running-soft': '#17344f',
    '--done-text': '#9cdcae',
    '--done-soft': '#183a25',
    '--attention-text': '#f4d189',
    '--attention-soft': '#42300a',
    '--danger-text': '#ffb3ad',
    '--danger-soft': '#501c1b',
    '--neutral-text': '#c9d0d4',
    '--neutral-soft': '#30393f',
  },
})
