import type { StaffTexts } from "../staff-texts.ts";
import { admin } from "./ba/admin.ts";
import { monitor } from "./ba/monitor.ts";
import { studio } from "./ba/studio.ts";
import { teach } from "./ba/teach.ts";

/** The Bashkir texts of the pages of teachers, methodologists, analysts and administrators. */
export const baStaff: StaffTexts = { admin, monitor, studio, teach };
