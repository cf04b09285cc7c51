/**
 * In the browser, in development alone: loads a page again that is older than the archive. A change is told to the pages
 * that hear the server at that moment. One that is still loading does not, and would show the old text until the next.
 */

/** The state of the archive that the server made the page of. */
const madeOf = performance
	.getEntriesByType('navigation')
	.flatMap((entry) => (entry as PerformanceNavigationTiming).serverTiming)
	.find(({ name }) => name === 'warraq')?.description;

void check();
import.meta.hot?.on('vite:ws:connect', () => void check());

async function check(): Promise<void> {
	const response = await fetch('/@warraq/revision');
	if (madeOf !== undefined && response.ok && (await response.text()) !== madeOf) location.reload();
}
