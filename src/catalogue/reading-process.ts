/** A process of `reading.ts`. Reading is pure, so all it shares is the disk. */
import { readFromDisk } from './reading.ts';
import { answerFiles } from './side-by-side.ts';

answerFiles(readFromDisk);
