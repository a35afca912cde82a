import { withSteps } from '../../../fields/sends';
import { asUuid } from '../../../input/id';
import { fillsPath, param } from '../../../path';
import { appId } from './appId';

/** Points at one app. */
export const chosenApp = withSteps(appId, fillsPath(appId, asUuid));

export const chosenAppPath = `/apps/${param(appId.name)}`;
