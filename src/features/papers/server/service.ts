import type { Form } from '../paper.ts';
import { writeDocx } from './docx.ts';
import type { Order } from './press.ts';
import { typesetter } from './typeset.ts';

const { typeset } = typesetter();

/** Writes papers into one file, each beginning on a page of its own with pages numbered anew. */
export async function writePapers(order: Order, form: Form): Promise<Uint8Array> {
  return form === 'pdf' ? typeset(order) : writeDocx(order.papers);
}
