/** Where an author gives the simulator a workbook: a card with a button, and the whole page as a place to drop it. */
import { fill, h, icon } from './dom.js';

/** @import { Desk } from './desk.js' */

/** What a file dialog offers first; anything may be chosen. */
const ACCEPTED = '.xlsx,.xlsm,.xls,.ods,.yaml,.yml,.csv,.zip,image/*,audio/*,video/*';

/** @param {Desk} desk */
export function uploadCard(desk) {
  const { words } = desk;
  const said = h('p', { class: 'upload-said', role: 'status' });
  const choose = h('button', { type: 'button', class: 'primary' }, icon('upload'), words('upload-choose'));
  const input = h('input', { type: 'file', multiple: true, accept: ACCEPTED, hidden: true });
  const element = h('section', { class: 'upload', 'aria-label': words('upload-title') }, [
    h('div', { class: 'upload-lines' }, [
      h('h3', {}, words('upload-title')),
      h('p', { class: 'quiet' }, words('upload-hint')),
    ]),
    choose,
    input,
    said,
  ]);
  choose.addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    void take([...(input.files ?? [])]);
    input.value = '';
  });
  takeDrops(words('upload-drop'), (files) => void take(files));
  return element;

  /** @param {readonly File[]} files */
  async function take(files) {
    if (files.length === 0 || choose.disabled) return;
    choose.disabled = true;
    said.classList.remove('bad');
    fill(said, words('upload-checking'));
    const problem = await desk.uploadFlows(files);
    choose.disabled = false;
    said.classList.toggle('bad', problem !== undefined);
    fill(said, problem);
    if (problem !== undefined) document.body.classList.add('panel-open');
  }
}

/**
 * Takes files that are dropped anywhere on the page.
 *
 * @param {string} label - shown while files are over the page
 * @param {(files: readonly File[]) => void} onDrop
 */
function takeDrops(label, onDrop) {
  const cover = h(
    'div',
    { class: 'drop-cover', hidden: true },
    h('div', {}, icon('upload'), h('p', {}, label)),
  );
  document.body.append(cover);
  const hasFiles = (/** @type {DragEvent} */ { dataTransfer }) =>
    dataTransfer?.types.includes('Files') === true;
  addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    cover.hidden = false;
  });
  addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) cover.hidden = true;
  });
  addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    cover.hidden = true;
    const items = [...(event.dataTransfer?.items ?? [])];
    // A folder cannot be read as a file.
    onDrop(
      items.flatMap((item) =>
        item.webkitGetAsEntry()?.isDirectory === true ? [] : (item.getAsFile() ?? []),
      ),
    );
  });
}
