/** A process that inspects files whose catalogue rows are in step already. */
import { answerFiles } from '../catalogue/side-by-side.ts';
import { inspectOnDisk } from './inspecting.ts';

answerFiles(inspectOnDisk);
