/** The pixels behind the words that Flex uses for sizes, as the phone apps draw them. */
const spacings = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 };
const textSizes = {
  xxs: 11,
  xs: 13,
  sm: 14,
  md: 16,
  lg: 19,
  xl: 22,
  xxl: 29,
  '3xl': 35,
  '4xl': 48,
  '5xl': 74,
};
const radii = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 };
const borders = { none: 0, light: 0.5, normal: 1, medium: 2, 'semi-bold': 3, bold: 4 };
const bubbles = { nano: 120, micro: 160, deca: 220, hecto: 241, kilo: 260, mega: 300, giga: 386 };
const images = {
  xxs: 40,
  xs: 60,
  sm: 80,
  md: 100,
  lg: 120,
  xl: 140,
  xxl: 160,
  '3xl': 180,
  '4xl': 200,
  '5xl': 220,
};

const length = (table) => (value) =>
  value === undefined ? '' : value in table ? `${table[value]}px` : value;

/** Margins, paddings, offsets and gaps. */
export const spacing = length(spacings);
/** Text, in rem, so that it follows the reader's own size. */
export const textSize = (value = 'md') => `${(textSizes[value] ?? Number.parseFloat(value)) / 16}rem`;
export const radius = length(radii);
export const border = length(borders);
export const imageSize = (value = 'md') => (value === 'full' ? '100%' : length(images)(value));
export const bubbleWidth = (value = 'mega') => `${bubbles[value]}px`;
