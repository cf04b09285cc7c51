/** A process that reads and inspects articles. */
import { answerFiles } from '../catalogue/side-by-side.ts';
import { readAndInspect } from './inspecting.ts';

answerFiles(readAndInspect);
