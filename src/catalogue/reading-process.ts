/** A process of `reading.ts`. Reading is pure, so all it shares is the disk. */
import { type ReadingOrder, readFromDisk } from './reading.ts';

let order: ReadingOrder | undefined;

process.on('message', (message: ReadingOrder | readonly string[]) => {
	if (!Array.isArray(message)) order = message as ReadingOrder;
	else {
		const read = message.map((path: string) => order && readFromDisk(path, order));
		// An error means that the parent is gone, and then `disconnect` follows.
		process.send?.(read, undefined, undefined, () => undefined);
	}
});
process.on('disconnect', () => process.exit());
