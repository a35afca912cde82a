import { withPreSend } from '../../../properties/routedField';
import { asUuid } from '../../../parse/id';
import { pathField, pathParam } from '../../../properties/pathParam';
import { appId } from './appId';

/** Points at one app. */
export const chosenApp = withPreSend(appId, pathField(appId, asUuid));

export const chosenAppPath = `/apps/${pathParam(appId.name)}`;
