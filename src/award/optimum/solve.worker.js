// The solver's thread. Plain JavaScript, so that it runs as it stands under the build, the tests and the benchmark alike. It knows
// matrices only; what they mean stays with award-program.ts.
import { parentPort } from 'node:worker_threads';
import loadHighs from 'highs';

const highs = await loadHighs();
const { callbackType, modelStatus } = highs.constants;
const REPORT_MS = 250;

function modelOf(program) {
  const { costs, lower, upper, integrality, rowLower, rowUpper, starts, indices, values } = program;
  const [numCols, numRows] = [costs.length, rowLower.length];
  const matrix = { format: 'csr', numRows, numCols, starts, indices, values };
  return { numCols, numRows, colCost: costs, colLower: lower, colUpper: upper, rowLower, rowUpper, matrix, integrality };
}

function callbacks(id) {
  let reportedAt = 0;
  return {
    // Sent at once: if this thread is ended, the last of them is what remains.
    [callbackType.mipImprovingSolution]({ data }) {
      parentPort.postMessage({ id, kind: 'improved', objective: data.objective_function_value, values: data.mip_solution });
    },
    [callbackType.mipLogging]({ data }) {
      if (Date.now() - reportedAt < REPORT_MS) return;
      reportedAt = Date.now();
      parentPort.postMessage({ id, kind: 'progress', bound: data.mip_dual_bound, incumbent: data.mip_primal_bound });
    },
  };
}

function solve({ id, program, options, start }) {
  const model = highs.createModel(modelOf(program));
  try {
    model.options.set({ output_flag: false, ...options });
    if (start) model.setSolution({ colValue: start });
    const { modelStatus: status } = model.run(callbacks(id));
    const hasSolution = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
    const name = status === modelStatus.optimal ? 'optimal' : status === modelStatus.infeasible ? 'infeasible' : 'stopped';
    const values = hasSolution ? model.getSolution().colValue : undefined;
    return { status: name, objective: model.getObjectiveValue(), bound: model.info.get('mip_dual_bound'), values };
  } finally {
    model.dispose();
  }
}

parentPort.on('message', (task) => {
  try {
    parentPort.postMessage({ id: task.id, kind: 'solved', ...solve(task) });
  } catch (error) {
    parentPort.postMessage({ id: task.id, kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
});
parentPort.postMessage({ kind: 'ready', version: `HiGHS ${highs.version.string}` });
