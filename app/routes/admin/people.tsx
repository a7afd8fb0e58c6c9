import { Form } from "react-router";
import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { Button } from "#app/ui/button.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Person } from "#db/people.ts";

/** The people of a unit itself, each with a way to a new password; administrators look after their own. */
export function People({ people }: { people: readonly Person[] }) {
  const t = useStaffTexts();
  return (
    <section>
      <h2>{t.admin.people}</h2>
      <Table caption={t.admin.people} hideCaption>
        <thead>
          <tr>
            <th scope="col">{t.admin.person}</th>
            <th scope="col">{t.admin.role}</th>
            <th scope="col">{t.admin.login}</th>
            <th scope="col">
              <span className="visually-hidden">{t.admin.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              <td>{t.common.roles[person.role]}</td>
              <td>{person.login}</td>
              <td>{person.role === "administrator" ? null : <ResetButton person={person} />}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function ResetButton({ person }: { person: Person }) {
  const t = useStaffTexts().admin;
  return (
    <Form method="post">
      <input type="hidden" name="person" value={person.id} />
      <Button
        kind="quiet"
        name="intent"
        value="reset-password"
        aria-label={t.resetPasswordOf({ name: person.name })}
      >
        {t.resetPassword}
      </Button>
    </Form>
  );
}
