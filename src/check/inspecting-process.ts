/** A process of `inspections.ts`. */
import { answerFiles } from '../catalogue/side-by-side.ts';
import { inspectOnDisk } from './inspections.ts';

answerFiles(inspectOnDisk);
