import { withSteps } from '../../../properties/routedField';
import { templateId } from '../../../fields/templateId';
import { asUuid } from '../../../parse/id';
import { fillsPath, param } from '../../../properties/pathParam';

/** Points at one template. */
export const chosenTemplate = withSteps(templateId, fillsPath(templateId, asUuid));

export const templatePath = `/templates/${param(templateId.name)}`;
