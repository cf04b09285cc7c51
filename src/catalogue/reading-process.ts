/** A process of `reading.ts`. Reading is pure, so all it shares is the disk. */
import { type ReadingOrder, readFromDisk } from './reading.ts';

let order: ReadingOrder | undefined;

process.on('message', (message: ReadingOrder | readonly string[]) => {
	if (!Array.isArray(message)) order = message as ReadingOrder;
	else process.send?.(message.map((path: string) => order && readFromDisk(path, order)));
});
process.on('disconnect', () => process.exit());
