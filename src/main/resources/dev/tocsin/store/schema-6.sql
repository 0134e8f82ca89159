-- A question about a policy looks through the names of the policies, of which there are few, and not through every subject.
CREATE INDEX subject_by_policy ON subject (coalesce(policy_name, policy_id, ''));
