/** A thread of `reading.ts`. Reading is pure, so all it shares is the disk. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ReadingOrder, readFromDisk } from './reading.ts';

const order = workerData as ReadingOrder;

parentPort?.on('message', (paths: readonly string[]) => {
	parentPort?.postMessage(paths.map((path) => readFromDisk(path, order)));
});
