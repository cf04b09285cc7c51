import type { Correction } from '../catalogue/article.ts';
import type { Site } from '../site.ts';

/** Where an article tells what was put right, in the author's order. */
export interface CorrectionsByPlace {
	readonly top: readonly Correction[];
	readonly bottom: readonly Correction[];
}

/** @param place of the settings; `by-type` has at the top what was wrong, at the bottom what was merely unclear */
export function correctionsByPlace(
	corrections: readonly Correction[],
	place: Site['corrections']['place'],
): CorrectionsByPlace {
	const isAtTop = ({ type }: Correction) => place === 'top' || (place === 'by-type' && type === 'correction');
	return { top: corrections.filter(isAtTop), bottom: corrections.filter((one) => !isAtTop(one)) };
}
