"""Executes the notebooks of this folder and compares their outputs with those that are committed. Called by `run`."""
import pathlib
import re
import sys

import nbconvert
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError

STARTS = 6  # the kernel hangs at about one start in four
FOLDER = pathlib.Path(__file__).parent


def executed(path):
    """The notebook with new outputs; a kernel that hangs is started again, a cell that fails is a failure."""
    for start in range(1, STARTS + 1):
        notebook = nbformat.read(path, 4)
        for cell in notebook.cells:
            if cell.cell_type == 'code':
                cell.outputs, cell.execution_count = [], None
        client = NotebookClient(notebook, kernel_name='java', startup_timeout=20, timeout=180, record_timing=False,
                                resources={'metadata': {'path': str(FOLDER)}})
        try:
            client.execute()
            return told_once(notebook)
        except CellExecutionError:
            raise
        except (RuntimeError, TimeoutError, DeadKernelError) as e:
            print(f'{path.name}: start {start} failed: {str(e).splitlines()[0]}', flush=True)
    raise SystemExit(f'{path.name}: the kernel did not start {STARTS} times')


def told_once(notebook):
    """The notebook as a browser shows it: texts in one piece, a rewritten line as it was last; without the folder of this machine."""
    for cell in notebook.cells:
        whole = []
        for output in cell.get('outputs', []):
            if whole and output.output_type == 'stream' and whole[-1].output_type == 'stream' and output.name == whole[-1].name:
                whole[-1].text += output.text
            else:
                whole.append(output)
        for output in whole:
            if output.output_type == 'stream':
                lines = output.text.replace(str(FOLDER.resolve()) + '/', '').split('\n')
                output.text = '\n'.join(line.rsplit('\r', 1)[-1] for line in lines)
        if 'outputs' in cell:
            cell.outputs = whole
    return notebook


def outputs(notebook):
    """What readers see: the outputs of each cell by kind. Stages run at once, so which of them ended last may differ."""
    return [[(o.output_type, re.sub(r'[a-z ]+: \d+ % *', 'progress', o.get('text', '')), dict(o.get('data', {})))
             for o in cell.outputs]
            for cell in notebook.cells if cell.cell_type == 'code']


def main(work, update):
    failed = False
    for path in sorted(FOLDER.glob('*.ipynb')):
        notebook = executed(path)
        shown = [o for cell in outputs(notebook) for o in cell if 'text/html' in o[2]]
        same = outputs(notebook) == outputs(nbformat.read(path, 4))
        print(f'{path.name}: {len(outputs(notebook))} cells run, {len(shown)} tables and pictures, '
              f'{"as committed" if same else "other than committed"}', flush=True)
        if not shown:
            failed = True
        if update and not same:
            nbformat.write(notebook, path)
        failed |= not same and not update
        html, _ = nbconvert.HTMLExporter().from_notebook_node(notebook)
        (work / path.name).with_suffix('.html').write_text(html, encoding='utf-8')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(pathlib.Path(sys.argv[1]), '--update' in sys.argv[2:]))
