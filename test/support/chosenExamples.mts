import { allExamples } from './allExamples.mts';

/** `npm run test:op` names one operation here, `npm run mutants` a resource, too; without it, all examples are run. */
const chosen = process.env.ONESIGNAL_TEST_OPERATION;

/** The examples to run. What is left out does not reach Jest, which would list it as skipped. */
export const chosenExamples = allExamples.filter(
	({ resource, operation }) =>
		chosen === undefined || [resource, `${resource} ${operation}`].includes(chosen),
);

if (chosen !== undefined && chosenExamples.length === 0) {
	throw new Error(
		`No examples are named "${chosen}". Check the names that the file of examples gives to examplesOf().`,
	);
}
