/** How Arabic month names are written; `dual` gives both: «كانون الأول (ديسمبر)». */
export const MONTH_STYLES = ['dual', 'levantine', 'gregorian', 'maghrebi'] as const;
export type MonthStyle = (typeof MONTH_STYLES)[number];
