import { withSteps } from '../../../properties/routedField';
import { asUuid } from '../../../parse/id';
import { fillsPath, param } from '../../../properties/pathParam';
import { appId } from './appId';

/** Points at one app. */
export const chosenApp = withSteps(appId, fillsPath(appId, asUuid));

export const chosenAppPath = `/apps/${param(appId.name)}`;
