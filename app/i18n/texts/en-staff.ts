import type { StaffTexts } from "../staff-texts.ts";
import { admin } from "./en/admin.ts";
import { monitor } from "./en/monitor.ts";
import { studio } from "./en/studio.ts";
import { teach } from "./en/teach.ts";

/** The English texts of the pages of teachers, methodologists, analysts and administrators. */
export const enStaff: StaffTexts = { admin, monitor, studio, teach };
