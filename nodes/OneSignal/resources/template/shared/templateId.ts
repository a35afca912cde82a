import { withPreSend } from '../../../properties/routedField';
import { templateId } from '../../../fields/templateId';
import { asUuid } from '../../../parse/id';
import { pathField, pathParam } from '../../../properties/pathParam';

/** Points at one template. */
export const templateIdField = withPreSend(templateId, pathField(templateId, asUuid));

export const templatePath = `/templates/${pathParam(templateId.name)}`;
