// Made by scripts/api-types.mjs from the API's own document. Do not edit.
export interface paths {
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is the service up, and what is its time */
        get: operations["HealthController_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/audit/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entries of the log in the order of their recording
         * @description Office and auditor see all of the network, others what is about themselves. Entries of sealed bids are shown to office and auditor from the opening on.
         *
         *     Problem codes: `page.cursor`.
         */
        get: operations["AuditController_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/audit/entries/{entryId}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Proof that an entry is in the log (RFC 9162)
         * @description Problem codes: `entry.missing`, `entry.pending`, `entry.sealed`.
         */
        get: operations["AuditController_proof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/audit/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom the pseudonyms of the log mean; whoever is erased is not among them */
        get: operations["AuditController_persons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/audit/heads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Signed heads of the log, the newest first
         * @description Problem codes: `page.cursor`.
         */
        get: operations["AuditController_heads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/audit/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Proof that the log of one head is the beginning of that of a later one (RFC 9162)
         * @description Problem codes: `head.missing`.
         */
        get: operations["AuditController_consistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole log as a file to verify offline
         * @description Newline-delimited JSON: a header, the entries, signed heads. Verify it with `poolround audit verify FILE`.
         */
        get: operations["AuditController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys with which receipts and tree heads are signed, also earlier ones */
        get: operations["KeysController_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My notices, the newest first
         * @description In the language of `Accept-Language` (de, en), or else in your own.
         *
         *     Problem codes: `page.cursor`.
         */
        get: operations["NoticeController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark all my notices up to one as read
         * @description Those that came after it stay unread.
         */
        post: operations["NoticeController_readUpTo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/notices/{noticeId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a notice as read
         * @description Problem codes: `notice.missing`.
         */
        post: operations["NoticeController_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** In which language and how often I am written to */
        get: operations["MessageSettingsController_read"];
        /**
         * Change in which language and how often I am written to
         * @description The same in all networks.
         */
        put: operations["MessageSettingsController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The network’s webhooks (office), or those of my organisation, without their secrets */
        get: operations["WebhooksController_list"];
        put?: never;
        /**
         * Make a webhook; its secret is shown only now
         * @description What people of the organisation (or of the office) are told is posted there as JSON, with `Poolround-Id`, `Poolround-Timestamp` and `Poolround-Signature: v1=` HMAC-SHA256 over `timestamp.body`. Sent at least once, always under the same id; tried for two days.
         *
         *     Problem codes: `webhook.by_token`, `webhook.address`, `webhook.too_many`.
         */
        post: operations["WebhooksController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/webhooks/{webhookId}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a webhook over with a new secret, which is shown only now
         * @description A webhook stops with the mandate of whoever made it. Whoever takes it over answers for it from then on; one that is silenced or has stopped is told again only if that person switches it on, with this or later.
         *
         *     Problem codes: `webhook.by_token`, `webhook.missing`.
         */
        post: operations["WebhooksController_takeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a webhook with its log
         * @description Problem codes: `webhook.missing`.
         */
        delete: operations["WebhooksController_remove"];
        options?: never;
        head?: never;
        /**
         * Choose other kinds of events, silence a webhook, or let it be told again
         * @description Problem codes: `webhook.missing`, `webhook.stopped`.
         */
        patch: operations["WebhooksController_change"];
        trace?: never;
    };
    "/api/v1/networks/{networkId}/webhooks/{webhookId}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an event of the kind `ping`, to try whether it arrives
         * @description One at a time for each webhook, and at most ten tests and repetitions an hour.
         *
         *     Problem codes: `webhook.missing`, `webhook.stopped`, `webhook.being_tried`, `webhook.tried_enough`.
         */
        post: operations["WebhooksController_ping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last 100 events of a webhook and every attempt to send them; kept for 30 days
         * @description Problem codes: `webhook.missing`.
         */
        get: operations["WebhooksController_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/webhooks/{webhookId}/deliveries/{deliveryId}/redelivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an event once more, under the same id
         * @description One at a time for each webhook, and at most ten tests and repetitions an hour.
         *
         *     Problem codes: `webhook.missing`, `webhook.stopped`, `webhook_delivery.missing`, `webhook.being_tried`, `webhook.tried_enough`.
         */
        post: operations["WebhooksController_sendAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in; the session is set as a cookie
         * @description Problem codes: `sign_in.refused`, `sign_in.too_many`.
         */
        post: operations["AccessController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out */
        delete: operations["AccessController_close"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I, and for whom may I act */
        get: operations["AccessController_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation by setting a password
         * @description Problem codes: `invitation.invalid`, `password.weak`.
         */
        post: operations["AccessController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My valid API tokens */
        get: operations["AccessController_list"];
        put?: never;
        /**
         * Make an API token; its secret is shown only now
         * @description Problem codes: `token.too_many`, `token.by_token`.
         */
        post: operations["AccessController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End an API token
         * @description Problem codes: `token.missing`.
         */
        delete: operations["AccessController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have my data erased, in all networks, for good
         * @description Ends all mandates, sessions and tokens, and deletes name, e-mail, notices and what ties the logs’ pseudonyms to the person. Needs the password.
         *
         *     Problem codes: `person.by_token`, `person.password`, `sign_in.too_many`, `person.last_office`, `person.proposed_mandate`, `person.key_share`, `person.proposed_award`.
         */
        post: operations["ErasureController_own"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/people/{personId}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a person on its request, as far as this network knows it
         * @description Ends its mandates here. Its login goes with the last network that knows it.
         *
         *     Problem codes: `person.missing`, `person.last_office`, `person.proposed_mandate`, `person.key_share`, `person.proposed_award`.
         */
        post: operations["ErasureController_byOffice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/installation/persons/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a person on its request, in all networks
         * @description Problem codes: `access.operator`, `person.missing`, `person.last_office`, `person.proposed_mandate`, `person.key_share`, `person.proposed_award`.
         */
        post: operations["ErasureController_byOperator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/installation/networks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All networks of this installation
         * @description Problem codes: `access.operator`.
         */
        get: operations["InstallationController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/installation/networks/{ofNetworkId}/mandate-proposals/{proposalId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a proposed office person or auditor where nobody of the office is left to do it
         * @description Problem codes: `access.operator`, `mandate_proposal.missing`.
         */
        post: operations["InstallationController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The networks in which I act; none where I am not admitted */
        get: operations["NetworksController_list"];
        put?: never;
        /**
         * Found a network and invite its first office person
         * @description Problem codes: `access.operator`, `network.slug_taken`, `network.time_zone`.
         */
        post: operations["NetworksController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A network and its rules */
        get: operations["NetworksController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the network’s rules
         * @description Problem codes: `version.stale`.
         */
        patch: operations["NetworksController_change"];
        trace?: never;
    };
    "/api/v1/networks/{networkId}/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Memberships: all for the office, else one’s own, and suppliers by name
         * @description Sorted by `code`, `name` or `appliedNo`.
         *
         *     Problem codes: `page.cursor`, `page.sort`.
         */
        get: operations["MembershipsController_list"];
        put?: never;
        /**
         * Record an application: it is admitted, waits or is refused at once; its contact is invited
         * @description Problem codes: `membership.code_taken`, `membership.exists`, `nace.unreadable`, `mandate.role`, `fee.unreadable`.
         */
        post: operations["MembershipsController_admit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/memberships/{membershipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A membership and its status
         * @description Problem codes: `membership.missing`.
         */
        get: operations["MembershipsController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a membership; an application is examined again
         * @description Problem codes: `membership.missing`, `membership.left`, `version.stale`, `nace.unreadable`, `fee.unreadable`.
         */
        patch: operations["MembershipsController_change"];
        trace?: never;
    };
    "/api/v1/networks/{networkId}/memberships/{membershipId}/reconsider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Examine an application again
         * @description Problem codes: `membership.missing`, `membership.admitted`, `membership.left`, `version.stale`.
         */
        post: operations["MembershipsController_reconsider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/memberships/{membershipId}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a membership; the waiting list moves up
         * @description Problem codes: `membership.missing`, `membership.left`, `version.stale`.
         */
        post: operations["MembershipsController_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/memberships/{membershipId}/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Delivery sites
         * @description Sorted by `name` or `postcode`.
         *
         *     Problem codes: `membership.missing`, `page.cursor`, `page.sort`.
         */
        get: operations["MembershipsController_listSites"];
        put?: never;
        /**
         * Add a delivery site
         * @description Problem codes: `membership.missing`, `membership.left`, `site.name_taken`.
         */
        post: operations["MembershipsController_addSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/memberships/{membershipId}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The people of a membership
         * @description Problem codes: `membership.missing`.
         */
        get: operations["PeopleController_ofMembership"];
        put?: never;
        /**
         * Give a person mandates for a membership; who is new is invited
         * @description Problem codes: `membership.missing`, `membership.left`, `mandate.role`.
         */
        post: operations["PeopleController_addToMembership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/office-people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Office persons and auditors, and who waits for confirmation */
        get: operations["PeopleController_ofNetwork"];
        put?: never;
        /**
         * Make a person an office person or auditor
         * @description As soon as the office has a second person, another one than who asks must confirm it; until then it stands in `proposals`, and nobody is invited.
         */
        post: operations["PeopleController_addToNetwork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/mandate-proposals/{proposalId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm an office person or auditor whom another person of the office proposed
         * @description Problem codes: `mandate_proposal.missing`, `mandate_proposal.same_person`.
         */
        post: operations["PeopleController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/mandate-proposals/{proposalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Drop a proposed office person or auditor
         * @description Problem codes: `mandate_proposal.missing`.
         */
        delete: operations["PeopleController_drop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/mandates/{mandateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a mandate at once
         * @description Problem codes: `mandate.missing`, `mandate.last_office`.
         */
        delete: operations["PeopleController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/prequalification/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What every supplier is asked */
        get: operations["PrequalificationController_questions"];
        /**
         * Write the questionnaire whole
         * @description The words of a question that was answered stay; another kind or wording is another question, with an id of its own. Questions left out are not asked any more.
         *
         *     Problem codes: `version.stale`, `prequalification_question.missing`, `prequalification.answered`.
         */
        put: operations["PrequalificationController_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/prequalification/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My organisation’s answers, and what the office says of them */
        get: operations["PrequalificationController_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/prequalification/mine/{prequalificationQuestionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Answer a question, or change the answer: then the office checks it anew
         * @description Answered once, reused by every call. If-Match is the answer’s version, 0 where there is none yet.
         *
         *     Problem codes: `prequalification_question.missing`, `prequalification.other_kind`, `prequalification.expired`, `version.stale`.
         */
        put: operations["PrequalificationController_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/prequalification/suppliers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How each admitted supplier stands to the questionnaire
         * @description Problem codes: `page.cursor`.
         */
        get: operations["PrequalificationController_suppliers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/prequalification/suppliers/{membershipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A supplier’s answers
         * @description Problem codes: `membership.missing`.
         */
        get: operations["PrequalificationController_ofSupplier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/prequalification/suppliers/{membershipId}/answers/{prequalificationQuestionId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an answer; If-Match, which is required, is the version that was checked
         * @description Problem codes: `membership.missing`, `prequalification_question.missing`, `prequalification_answer.missing`, `version.stale`, `version.required`, `prequalification.expired`.
         */
        post: operations["PrequalificationController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/prequalification/suppliers/{membershipId}/answers/{prequalificationQuestionId}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse an answer with a reason that the supplier reads; If-Match, which is required, is the version that was checked
         * @description Problem codes: `membership.missing`, `prequalification_question.missing`, `prequalification_answer.missing`, `version.stale`, `version.required`.
         */
        post: operations["PrequalificationController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/prequalification/mine/{prequalificationQuestionId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My own certificate, as a file
         * @description Problem codes: `document.missing`.
         */
        get: operations["AnswerDocumentsController_mine"];
        /**
         * Attach the certificate itself, in place of an earlier one: the file as the request’s body, at most 10 MiB
         * @description Then the office checks the answer anew. Its name ends with one of pdf, docx, xlsx, pptx, odt, ods, png, jpg, jpeg, dwg, step, stp, csv, txt, and it begins as such files do. If-Match is the answer’s version.
         *
         *     Problem codes: `prequalification_question.missing`, `prequalification_answer.missing`, `prequalification.no_certificate`, `version.stale`, `document.name`, `document.type`, `document.content`, `document.too_large`, `document.empty`, `document.interrupted`, `document.content_type`, `document.infected`, `document.not_scanned`.
         */
        put: operations["AnswerDocumentsController_attach"];
        post?: never;
        /**
         * Take the certificate’s file off the answer; then the office checks it anew
         * @description Problem codes: `prequalification_question.missing`, `prequalification_answer.missing`, `prequalification.no_certificate`, `version.stale`, `document.missing`.
         */
        delete: operations["AnswerDocumentsController_detach"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/prequalification/suppliers/{membershipId}/answers/{prequalificationQuestionId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A supplier’s certificate, as a file
         * @description Problem codes: `document.missing`.
         */
        get: operations["AnswerDocumentsController_ofSupplier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/networks/{slug}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to become a customer; a one-time link goes to the e-mail address
         * @description The answer is the same whether company or address are known or not.
         *
         *     Problem codes: `offer.missing`, `registration.closed`, `registration.vat_id`, `registration.too_many`, `address.too_many`.
         */
        post: operations["RegistrationsController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/registrations/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the e-mail address of a registration, with its link’s secret
         * @description Problem codes: `registration.link`.
         */
        post: operations["RegistrationsController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Confirmed requests to become a customer: those that wait first */
        get: operations["RegistrationsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/registrations/{registrationId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Admit the applicant as a customer; its contact is invited as buyer and signatory
         * @description Problem codes: `registration.missing`, `version.stale`, `registration.decided`, `registration.organisation_known`, `membership.code_taken`.
         */
        post: operations["RegistrationsController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/registrations/{registrationId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a request, with the reason that the applicant is told
         * @description Problem codes: `registration.missing`, `version.stale`, `registration.decided`.
         */
        post: operations["RegistrationsController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/customer-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What strangers see, whether customers register themselves, and what they pay a year; for members nothing of it */
        get: operations["RegistrationsController_access"];
        /**
         * Set what strangers see, whether customers register themselves, and what they pay a year; all off at first
         * @description Problem codes: `version.stale`, `fee.unreadable`.
         */
        put: operations["RegistrationsController_setAccess"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Add categories and items, or change those with these codes; others stay
         * @description Problem codes: `catalogue.invalid`.
         */
        put: operations["CatalogueController_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/catalogue/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What recording this catalogue would add and change, or its faults; nothing is recorded */
        post: operations["CatalogueController_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The categories
         * @description Sorted by `code`, `nameDe` or `nameEn`.
         *
         *     Problem codes: `page.cursor`, `page.sort`.
         */
        get: operations["CatalogueController_categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The items, also by text or category
         * @description Sorted by `code`, `nameDe` or `nameEn`.
         *
         *     Problem codes: `page.cursor`, `page.sort`.
         */
        get: operations["CatalogueController_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/items/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An item
         * @description Problem codes: `item.missing`.
         */
        get: operations["CatalogueController_item"];
        put?: never;
        post?: never;
        /**
         * Delete an item that nothing uses
         * @description Problem codes: `item.missing`, `catalogue.in_use`.
         */
        delete: operations["CatalogueController_deleteItem"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/items/{itemId}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an item is used by, so that it cannot be deleted
         * @description Problem codes: `item.missing`.
         */
        get: operations["CatalogueController_usesOfItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/categories/{categoryId}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a category is used by, so that it cannot be deleted
         * @description Problem codes: `category.missing`.
         */
        get: operations["CatalogueController_usesOfCategory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/categories/{categoryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a category that nothing uses
         * @description Problem codes: `category.missing`, `catalogue.in_use`.
         */
        delete: operations["CatalogueController_deleteCategory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rounds
         * @description Sorted by `title`, `termFrom` or `madeAt`.
         *
         *     Problem codes: `page.cursor`, `page.sort`.
         */
        get: operations["RoundsController_list"];
        put?: never;
        /**
         * Begin a round, in planning
         * @description Problem codes: `round.term`, `category.unknown`.
         */
        post: operations["RoundsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A round, its phase and what may be done with it
         * @description Problem codes: `round.missing`.
         */
        get: operations["RoundsController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change title or term
         * @description Problem codes: `round.missing`, `round.term`, `round.phase`, `version.stale`.
         */
        patch: operations["RoundsController_change"];
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose further categories
         * @description Problem codes: `round.missing`, `round.phase`, `category.unknown`.
         */
        post: operations["RoundsController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/ballot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My ballot
         * @description Problem codes: `round.missing`, `ballot.not_member`.
         */
        get: operations["RoundsController_ballot"];
        /**
         * Cast or replace my ballot: up to 100 points over the proposed categories
         * @description Problem codes: `round.missing`, `ballot.refused`, `ballot.not_member`, `round.phase`, `version.stale`.
         */
        put: operations["RoundsController_vote"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/priorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The result of the vote: for members once planning has ended
         * @description Problem codes: `round.missing`, `priorities.hidden`.
         */
        get: operations["RoundsController_result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/collecting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End planning: pick the categories and collect requirements until a deadline
         * @description Problem codes: `round.missing`, `round.phase`, `category.unknown`, `version.stale`, `deadline.unreadable`, `deadline.skipped`, `deadline.repeated`, `deadline.past`.
         */
        post: operations["RoundsController_startCollecting"];
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Move the deadline of collecting, only forward and while it has not passed; every member is told, with the reason
         * @description Problem codes: `round.missing`, `round.phase`, `deadline.passed`, `deadline.backward`, `version.stale`, `deadline.unreadable`, `deadline.skipped`, `deadline.repeated`, `deadline.past`.
         */
        patch: operations["RoundsController_moveDeadline"];
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/reopen-collecting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Collect again, from pooling
         * @description Problem codes: `round.missing`, `round.phase`, `version.stale`, `deadline.unreadable`, `deadline.skipped`, `deadline.repeated`, `deadline.past`.
         */
        post: operations["RoundsController_reopenCollecting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel the round; everyone concerned is told why
         * @description Problem codes: `round.missing`, `round.phase`, `version.stale`.
         */
        post: operations["RoundsController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Meetings of the heads of purchasing, with their minutes
         * @description Problem codes: `round.missing`.
         */
        get: operations["RoundRecordsController_listMeetings"];
        put?: never;
        /**
         * Schedule a meeting; the members’ heads of purchasing are told
         * @description Problem codes: `round.missing`, `round.phase`, `deadline.unreadable`, `deadline.skipped`, `deadline.repeated`.
         */
        post: operations["RoundRecordsController_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/meetings/{meetingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a meeting, or keep its minutes
         * @description Problem codes: `round.missing`, `meeting.missing`, `version.stale`, `deadline.unreadable`, `deadline.skipped`, `deadline.repeated`.
         */
        patch: operations["RoundRecordsController_changeMeeting"];
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/market-shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Market shares by category, and what they mean for the call
         * @description Problem codes: `round.missing`.
         */
        get: operations["RoundRecordsController_marketShares"];
        /**
         * Record market shares of chosen categories
         * @description Problem codes: `round.missing`, `round.phase`, `category.unknown`, `market_share.twice`.
         */
        put: operations["RoundRecordsController_recordShares"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/bidding-mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Written mandates: all for the office, one’s own for members
         * @description Sorted by `membership` or `givenOn`.
         *
         *     Problem codes: `round.missing`, `page.cursor`, `page.sort`.
         */
        get: operations["RoundRecordsController_listMandates"];
        /**
         * Record members’ written mandates
         * @description Problem codes: `round.missing`, `round.phase`, `membership.unknown`, `bidding_mandate.twice`.
         */
        put: operations["RoundRecordsController_recordMandates"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/participation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which members have voted, submitted and given their mandate
         * @description Sorted by `membership` or `name`.
         *
         *     Problem codes: `round.missing`, `page.cursor`, `page.sort`.
         */
        get: operations["RoundRecordsController_participation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The round’s report, final once it is concluded
         * @description Problem codes: `round.missing`.
         */
        get: operations["RoundRecordsController_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Meetings of the heads of purchasing over all rounds, with their minutes
         * @description Sorted by `startsAt` or `title`; the latest first unless sorted otherwise.
         *
         *     Problem codes: `page.cursor`, `page.sort`.
         */
        get: operations["MeetingsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/free-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lines in words: one’s own, for the office all, without their prices and suppliers
         * @description Sorted by `stated`, `membership` or `description`.
         *
         *     Problem codes: `round.missing`, `page.cursor`, `page.sort`.
         */
        get: operations["FreeLinesController_list"];
        put?: never;
        /**
         * State a line in words; it counts once the office has found its item and you have confirmed it
         * @description Problem codes: `round.missing`, `round.phase`, `deadline.passed`, `requirement.not_a_member`, `free_line.invalid`, `free_line.too_many`.
         */
        post: operations["FreeLinesController_state"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/free-lines/{freeLineId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One line in words
         * @description Problem codes: `round.missing`, `free_line.missing`.
         */
        get: operations["FreeLinesController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/free-lines/{freeLineId}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Items of the round that the words may mean, the likest first
         * @description Problem codes: `round.missing`, `free_line.missing`.
         */
        get: operations["FreeLinesController_suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/free-lines/{freeLineId}/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say which item is meant, or make a new one of it; nothing counts before the member has confirmed it
         * @description Problem codes: `round.missing`, `free_line.missing`, `free_line.state`, `version.stale`, `round.phase`, `totals.published`, `free_line.item`, `free_line.category`, `free_line.unit`, `catalogue.invalid`.
         */
        post: operations["FreeLinesController_match"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/free-lines/{freeLineId}/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the member what it means
         * @description Problem codes: `round.missing`, `free_line.missing`, `free_line.state`, `version.stale`, `round.phase`, `totals.published`, `free_line.words`.
         */
        post: operations["FreeLinesController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/free-lines/{freeLineId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer the office’s question, or say why its item is not what you mean
         * @description Problem codes: `round.missing`, `free_line.missing`, `free_line.state`, `version.stale`, `round.phase`, `totals.published`, `requirement.not_a_member`, `free_line.words`.
         */
        post: operations["FreeLinesController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/free-lines/{freeLineId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm what the office took the line for; it becomes a requirement line in force
         * @description Problem codes: `round.missing`, `free_line.missing`, `free_line.state`, `version.stale`, `round.phase`, `totals.published`, `requirement.not_a_member`, `requirement.invalid`.
         */
        post: operations["FreeLinesController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/free-lines/{freeLineId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a line that is not confirmed yet
         * @description Problem codes: `round.missing`, `free_line.missing`, `free_line.state`, `version.stale`, `round.phase`, `totals.published`, `requirement.not_a_member`.
         */
        post: operations["FreeLinesController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The import log: one’s own files, for the office all
         * @description Sorted by `received`, `fileName` or `membership`.
         *
         *     Problem codes: `round.missing`, `page.cursor`, `page.sort`.
         */
        get: operations["ImportsController_list"];
        put?: never;
        /**
         * Hand in a demand file (CSV or XLSX) as the request’s body; it is checked as a whole
         * @description The file is streamed and read whatever its size. With `commit=true` it is committed at once if it has no fault.
         *
         *     Problem codes: `round.missing`, `round.phase`, `deadline.passed`, `requirement.not_a_member`, `import.too_large`, `import.unreadable_workbook`, `import.old_workbook`, `import.line_too_long`, `import.empty`, `import.interrupted`, `import.file_name`, `import.content_type`.
         */
        post: operations["ImportsController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One import
         * @description Problem codes: `round.missing`, `import.missing`.
         */
        get: operations["ImportsController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/imports/{importId}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every faulty cell of a file, in its order, by its last check or an earlier one
         * @description Problem codes: `round.missing`, `import.missing`, `page.cursor`.
         */
        get: operations["ImportsController_faults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/imports/{importId}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a file was checked, the newest check first
         * @description Problem codes: `round.missing`, `import.missing`.
         */
        get: operations["ImportsController_checks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/imports/{importId}/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what the file’s headers mean, instead of what was said before; the whole file is checked again
         * @description Columns are known by their names, never by their order. A later file of the same name is read in the same way.
         *
         *     Problem codes: `round.missing`, `round.phase`, `deadline.passed`, `requirement.not_a_member`, `import.missing`, `import.settled`, `import.unknown_header`, `import.header_twice`, `version.stale`.
         */
        put: operations["ImportsController_assignColumns"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/imports/{importId}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put faulty cells right in place; the whole file is checked again
         * @description Problem codes: `round.missing`, `round.phase`, `deadline.passed`, `requirement.not_a_member`, `import.missing`, `import.not_faulty`, `import.row_without_fault`, `version.stale`.
         */
        post: operations["ImportsController_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/imports/{importId}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Commit a checked file: all its lines, instead of those of the earlier file of its name
         * @description Problem codes: `round.missing`, `round.phase`, `deadline.passed`, `requirement.not_a_member`, `import.missing`, `import.faulty`, `import.replaced`, `version.stale`.
         */
        post: operations["ImportsController_commit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/requirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requirement lines in force: one’s own, for the office all
         * @description Sorted by `stated`, `item`, `membership` or `quantity`.
         *
         *     Problem codes: `round.missing`, `page.cursor`, `page.sort`.
         */
        get: operations["RequirementsController_list"];
        put?: never;
        /**
         * State a single requirement
         * @description Problem codes: `round.missing`, `round.phase`, `deadline.passed`, `requirement.not_a_member`, `requirement.invalid`.
         */
        post: operations["RequirementsController_state"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/requirements/{requirementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One requirement line
         * @description Problem codes: `round.missing`, `requirement.missing`.
         */
        get: operations["RequirementsController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/requirements/{requirementId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a line, while collecting or pooling
         * @description Problem codes: `round.missing`, `round.phase`, `deadline.passed`, `requirement.not_a_member`, `requirement.missing`.
         */
        post: operations["RequirementsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/requirements/{requirementId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a line, while pooling
         * @description Problem codes: `round.missing`, `round.phase`, `requirement.not_a_member`, `requirement.missing`, `requirement.withdrawn`.
         */
        post: operations["RequirementsController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/requirements/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm all of one’s lines that stand, while pooling
         * @description Problem codes: `round.missing`, `round.phase`, `requirement.not_a_member`.
         */
        post: operations["RequirementsController_confirmAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether we have submitted or declined
         * @description Problem codes: `round.missing`, `requirement.not_a_member`.
         */
        get: operations["RequirementsController_submission"];
        /**
         * State that all requirements are handed in, or that there are none
         * @description Problem codes: `round.missing`, `round.phase`, `deadline.passed`, `requirement.not_a_member`.
         */
        put: operations["RequirementsController_submit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/pooling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pool the requirements again
         * @description Problem codes: `round.missing`, `round.phase`, `totals.published`, `lot.in_call`.
         */
        post: operations["LotsController_pool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A round's lots; for others than the office once totals are published
         * @description Sorted by `number`, `category` or `region`.
         *
         *     Problem codes: `round.missing`, `page.cursor`, `page.sort`.
         */
        get: operations["LotsController_lots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/lots/{lotId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A lot with its positions and their totals
         * @description Problem codes: `lot.missing`.
         */
        get: operations["LotsController_lot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A round's positions with their totals, as far as you may see them
         * @description Sorted by `category` (then region and item), `item` or `region`.
         *
         *     Problem codes: `round.missing`, `page.cursor`, `page.sort`.
         */
        get: operations["LotsController_positions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/lots/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge lots of one category into the first
         * @description Problem codes: `round.missing`, `round.phase`, `totals.published`, `lot.missing`, `lot.in_call`, `lot.unchanged`, `lot.other_category`.
         */
        post: operations["LotsController_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/lots/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Split positions off a lot into a new one
         * @description Problem codes: `round.missing`, `round.phase`, `totals.published`, `lot.missing`, `lot.in_call`, `lot.unchanged`, `position.missing`, `lot.nothing_left`, `version.stale`.
         */
        post: operations["LotsController_split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/lots/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move positions into a lot
         * @description Problem codes: `round.missing`, `round.phase`, `totals.published`, `lot.missing`, `lot.in_call`, `lot.unchanged`, `position.missing`, `lot.other_category`, `version.stale`.
         */
        post: operations["LotsController_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/lots/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which shaping of lots would be undone next
         * @description Problem codes: `round.missing`.
         */
        get: operations["LotsController_undoable"];
        put?: never;
        /**
         * Undo the latest shaping of lots, then the one before it, and so on
         * @description Problem codes: `round.missing`, `round.phase`, `totals.published`, `lot.in_call`, `lot.nothing_to_undo`, `lot.lines_changed`.
         */
        post: operations["LotsController_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish the totals and tell the members
         * @description A later edition changes a total only where what changed would itself pass the confidentiality rules; where nothing changes, the latest edition stays.
         *
         *     Problem codes: `round.missing`, `round.phase`, `totals.nothing`.
         */
        post: operations["LotsController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The round’s call for bids, as the caller may see it
         * @description Problem codes: `call.missing`.
         */
        get: operations["CallsController_read"];
        /**
         * Write the draft of the call for bids
         * @description Problem codes: `round.phase`, `call.published`, `call.unknown_category`, `call.unknown_supplier`, `call.unknown_lot`, `call.currency`, `stage.deadline_past`, `question.deadline_past`, `question.deadline_after_bids`, `version.stale`.
         */
        put: operations["CallsController_draft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/call/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What still keeps the draft from being published, all at once
         * @description Problem codes: `round.missing`, `call.missing`, `call.published`.
         */
        get: operations["CallsController_readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/call/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish the call: suppliers are asked for bids
         * @description The first stage’s key is made, split among three holders and tried out with a test bid. Needs published totals, market shares or a justification, written mandates and holder keys; what is missing is listed at once.
         *
         *     Problem codes: `call.missing`, `call.published`, `call.not_ready`, `market_share.unjustified`, `bidding_mandate.missing`, `round.phase`, `stage.deadline_past`.
         */
        post: operations["CallsController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/call/legal-hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep all bids of the round, or let losing ones become unreadable at their time
         * @description Without a hold the keys of losing bids are destroyed six months after the standstill.
         *
         *     Problem codes: `call.missing`.
         */
        put: operations["CallsController_hold"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/holder-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many have registered a holder key, and whether I have */
        get: operations["HolderKeysController_registered"];
        put?: never;
        /**
         * Register my own key as a holder of shares
         * @description Shares of stages’ keys are sealed to it. The passphrase is not kept: whoever forgets it registers a new key, for stages published after that.
         */
        post: operations["HolderKeysController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stages of the round’s call */
        get: operations["StagesController_list"];
        put?: never;
        /**
         * Call the first or a further sealed stage
         * @description A further one follows the evaluation of the one before, for all bidders still admissible or for chosen ones, with a remark to each. Everybody asked is told at once.
         *
         *     Problem codes: `call.missing`, `call.not_published`, `round.phase`, `stage.unopened`, `stage.deadline_past`, `stage.first_asks_all`, `call.unknown_lot`, `call.unknown_supplier`.
         */
        post: operations["StagesController_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A stage
         * @description Problem codes: `stage.missing`.
         */
        get: operations["StagesController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Move the deadline: forward, while it has not passed; everybody invited is told at once, with the reason
         * @description Problem codes: `stage.missing`, `stage.not_open`, `stage.deadline_passed`, `stage.deadline_backward`, `stage.auction`, `version.stale`.
         */
        patch: operations["StagesController_move"];
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release the opening with my share of the stage’s key
         * @description Two different people release it, at least one of the office; then a job opens all bids.
         *
         *     Problem codes: `stage.missing`, `stage.not_open`, `stage.deadline_ahead`, `stage.opened`, `holder_key.none`, `holder_key.passphrase`, `share.wrong`.
         */
        post: operations["StagesController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/bids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The opened bids with their prices
         * @description Problem codes: `stage.missing`, `stage.not_opened`, `page.cursor`.
         */
        get: operations["BidsController_opened"];
        put?: never;
        /**
         * Hand in a bid, or replace the one handed in before
         * @description In time is what has completely arrived before the deadline. The answer is a signed receipt; whoever lost it repeats the request with the same Idempotency-Key and gets the same one.
         *
         *     Problem codes: `stage.missing`, `stage.opening`, `stage.cancelled`, `bid.late`, `bid.call_changed`, `bid.unknown_position`, `bid.technical_failed`, `bid.tiers_not_ascending`, `bid.price_not_positive`, `bid.packages_overlap`, `bid.price_raised`, `bid.position_repeated`, `bid.position_missing`, `bid.least_above_capacity`, `bid.sealed_by_bidder`, `bid.not_admitted`, `bid.too_large`, `bid.too_many`, `idempotency.reused`.
         */
        post: operations["BidsController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/sealed-bids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in a bid that I have sealed myself, where the call asks for that
         * @description Sealed to the stage’s `publicKey` for network, call, stage, supplier, version and version of the call, as the portal and `poolround bid seal` do it. The receipt states the hash of exactly these bytes. The rules are checked at the opening: what fails them is excluded with the reason.
         *
         *     Problem codes: `stage.missing`, `stage.opening`, `stage.cancelled`, `bid.late`, `bid.call_changed`, `bid.sealed_here`, `bid.version_taken`, `bid.not_admitted`, `bid.too_many`, `idempotency.reused`.
         */
        post: operations["BidsController_submitSealed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/bids/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My own bid: its receipt, never its content before the opening
         * @description Problem codes: `stage.missing`, `bid.missing`.
         */
        get: operations["BidsController_mine"];
        put?: never;
        post?: never;
        /**
         * Withdraw my bid
         * @description Problem codes: `stage.missing`, `bid.missing`, `bid.deadline_passed`, `stage.opening`, `stage.cancelled`.
         */
        delete: operations["BidsController_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/bids/mine/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What stands of my own offers before this stage: no bid of it may raise these prices
         * @description Empty in a first stage. Whoever seals a bid itself compares with it before the bid is handed in.
         *
         *     Problem codes: `stage.missing`.
         */
        get: operations["BidsController_standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/bids/mine/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The receipt of my own bid, once more
         * @description Problem codes: `stage.missing`, `bid.missing`.
         */
        get: operations["BidsController_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/bids/mine/receipt/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The receipt of my own bid as a PDF document, German or English
         * @description The same receipt gives the same bytes.
         *
         *     Problem codes: `stage.missing`, `bid.missing`.
         */
        get: operations["BidsController_receiptDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The opening record: who bid, when, hash
         * @description Problem codes: `stage.missing`, `stage.not_opened`.
         */
        get: operations["BidsController_opening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/opening/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The opening record as a PDF document, German or English
         * @description As much of it as the caller may see; the same record gives the same bytes.
         *
         *     Problem codes: `stage.missing`, `stage.not_opened`.
         */
        get: operations["BidsController_openingDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/call/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The answered questions, a numbered list that is part of the call
         * @description Problem codes: `round.missing`, `call.missing`, `page.cursor`.
         */
        get: operations["QuestionsController_answered"];
        put?: never;
        /**
         * Ask a question; nobody but you learns who asked
         * @description The answer goes to every invited supplier. Do not name yourself in the text.
         *
         *     Problem codes: `round.missing`, `call.missing`, `question.not_invited`, `question.call_over`, `question.no_stage`, `question.deadline_passed`, `question.too_many`.
         */
        post: operations["QuestionsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/call/questions/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My own questions and under which numbers they are answered
         * @description Problem codes: `round.missing`, `call.missing`.
         */
        get: operations["QuestionsController_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/call/questions/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Questions that wait for an answer, with the places that may tell who asked
         * @description Problem codes: `round.missing`, `call.missing`, `page.cursor`.
         */
        get: operations["QuestionsController_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/call/questions/{questionId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a question, once and to every invited supplier
         * @description Problem codes: `round.missing`, `call.missing`, `question.missing`, `question.answered`, `question.withdrawn`, `question.call_over`, `question.names_asker`.
         */
        post: operations["QuestionsController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/call/questions/{questionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take back a question of mine that is not answered yet
         * @description Problem codes: `round.missing`, `call.missing`, `question.missing`, `question.answered`.
         */
        delete: operations["QuestionsController_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/call/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The invited suppliers and what each says to the invitation
         * @description Nothing in it follows from bids: whoever bid without a word is listed as one that said nothing.
         *
         *     Problem codes: `round.missing`, `call.missing`.
         */
        get: operations["InvitationsToBidController_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/call/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What my organisation has said to its invitation
         * @description Problem codes: `round.missing`, `call.missing`, `invitation.not_invited`.
         */
        get: operations["InvitationsToBidController_own"];
        /**
         * Say that we take part, decline with a reason, or take that back
         * @description Until the deadline. Whoever has a bid that stands withdraws it before declining; the office does not learn of that.
         *
         *     Problem codes: `round.missing`, `call.missing`, `invitation.not_invited`, `invitation.call_over`, `invitation.deadline_passed`, `invitation.bid_stands`.
         */
        put: operations["InvitationsToBidController_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/call/invitation/opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that my organisation has opened the call
         * @description The portal says so when it shows the call. Whoever has neither opened it nor said anything is reminded once.
         *
         *     Problem codes: `round.missing`, `call.missing`, `invitation.not_invited`.
         */
        post: operations["InvitationsToBidController_opened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/call/admission-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which suppliers ask to be admitted to the call, and what was said to them
         * @description Problem codes: `round.missing`, `call.missing`.
         */
        get: operations["AdmissionRequestsController_all"];
        put?: never;
        /**
         * Ask to be admitted to a call that my organisation is not invited to
         * @description Until the deadline of its first stage, once; again only after it was taken back. The office admits or refuses with a reason; you are told.
         *
         *     Problem codes: `call.missing`, `admission.invited_already`, `admission.asked_already`.
         */
        post: operations["AdmissionRequestsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/call/admission-requests/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take my organisation’s request back while it is not decided
         * @description The office is told. Until the deadline of the first stage you may ask again.
         *
         *     Problem codes: `call.missing`, `admission.invited_already`, `admission.not_asked`, `admission.decided_already`.
         */
        delete: operations["AdmissionRequestsController_takeBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/call/admission-requests/{admissionRequestId}/admit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Admit the supplier: it is invited to the call and takes part
         * @description Problem codes: `round.missing`, `call.missing`, `admission_request.missing`, `admission.call_over`, `admission.deadline_passed`, `admission.decided_already`, `admission.taken_back`, `admission.supplier_left`, `admission.not_prequalified`.
         */
        post: operations["AdmissionRequestsController_admit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/call/admission-requests/{admissionRequestId}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse to admit the supplier, with a reason that it reads
         * @description Problem codes: `round.missing`, `call.missing`, `admission_request.missing`, `admission.call_over`, `admission.deadline_passed`, `admission.decided_already`, `admission.taken_back`.
         */
        post: operations["AdmissionRequestsController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/open-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calls that my organisation is not invited to and may ask to be admitted to
         * @description Title, categories and deadlines; everything else of a call is for those who are admitted.
         */
        get: operations["OpenCallsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/suppliers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Admitted suppliers by what they offer, where they deliver, and how earlier calls ended for them
         * @description Sorted by `code`, `name`, `invited`, `bid` or `won`.
         *
         *     Problem codes: `page.cursor`, `page.sort`.
         */
        get: operations["SuppliersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/suppliers/{membershipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a supplier offers, and how earlier calls ended for it
         * @description Problem codes: `membership.missing`.
         */
        get: operations["SuppliersController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/suppliers/{membershipId}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Record what a supplier offers and where it delivers
         * @description Problem codes: `membership.missing`, `call.unknown_category`, `version.stale`.
         */
        put: operations["SuppliersController_offer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/call/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The versions of the call and what each changed, the newest first
         * @description Problem codes: `round.missing`, `call.missing`, `page.cursor`.
         */
        get: operations["VersionsController_list"];
        put?: never;
        /**
         * Change the published call: a new version
         * @description Every invited supplier is told. Bids no longer count if a lot, a position or a criterion changed. The deadline moves where less than 48 h remain.
         *
         *     Problem codes: `round.missing`, `call.missing`, `call.not_published`, `call.unchanged`, `call.not_ready`, `call.bids_opened`, `call.in_auction`, `call.too_many_versions`, `call.unknown_lot`, `call.unknown_category`, `market_share.unjustified`, `stage.deadline_passed`, `stage.deadline_backward`, `stage.not_open`, `question.deadline_past`, `question.deadline_after_bids`, `version.stale`.
         */
        post: operations["VersionsController_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/call/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A version with all that it says
         * @description Problem codes: `round.missing`, `call.missing`, `call_version.missing`.
         */
        get: operations["VersionsController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/call/versions/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a change of the published call would come to; nothing is changed
         * @description Problem codes: `round.missing`, `call.missing`, `call.not_published`, `call.unchanged`, `call.not_ready`, `call.bids_opened`, `call.in_auction`, `call.too_many_versions`, `call.unknown_lot`, `call.unknown_category`, `market_share.unjustified`, `stage.deadline_passed`, `stage.deadline_backward`, `stage.not_open`, `question.deadline_past`, `question.deadline_after_bids`.
         */
        post: operations["VersionsController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/call/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a document to the draft of the call: the file itself as the request’s body, at most 50 MiB
         * @description Its name ends with one of pdf, docx, xlsx, pptx, odt, ods, png, jpg, jpeg, dwg, step, stp, csv, txt, and it begins as such files do. It is scanned for malware where the operator has set a scanner up (isScanned).
         *
         *     Problem codes: `round.missing`, `call.missing`, `call.published`, `document.name`, `document.type`, `document.content`, `document.too_large`, `document.empty`, `document.interrupted`, `document.too_many`, `document.name_twice`, `document.content_type`, `document.infected`, `document.not_scanned`.
         */
        post: operations["DocumentsController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/call/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A document of the call, as a file
         * @description Problem codes: `document.missing`.
         */
        get: operations["DocumentsController_give"];
        put?: never;
        post?: never;
        /**
         * Remove a document from the draft of the call
         * @description Problem codes: `round.missing`, `call.missing`, `call.published`, `document.missing`.
         */
        delete: operations["DocumentsController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/auctions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call an auction for chosen lots among the bidders still admissible
         * @description It follows an evaluation; each bidder starts from its own price. Everybody who takes part is told at once.
         *
         *     Problem codes: `round.missing`, `call.missing`, `call.not_published`, `call.unknown_lot`, `call.unknown_supplier`, `round.phase`, `stage.unopened`, `auction.withheld_total`, `auction.too_few_bidders`, `auction.starts_past`, `auction.ends_before_start`, `auction.decrement`.
         */
        post: operations["AuctionsController_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/auctions/practice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a practice auction, for me alone
         * @description Made-up lots, sparring bidders, the same rules and routes as in a real one under the id that it answers. Nothing of it reaches the round, its evaluation, its log or the office. It takes the place of my earlier one and is removed after half an hour.
         *
         *     Problem codes: `call.missing`.
         */
        post: operations["AuctionsController_practise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/auctions/{stageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An auction at this moment
         * @description A bidder sees its own lots, rank and price, and the best price if the call shows it; never who bids.
         *
         *     Problem codes: `auction.missing`.
         */
        get: operations["AuctionsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/auctions/{stageId}/bids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The accepted bids, the newest first; a bidder sees its own
         * @description Problem codes: `auction.missing`, `page.cursor`.
         */
        get: operations["AuctionsController_bids"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/auctions/{stageId}/lots/{lotId}/bids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bid on a lot of a running auction
         * @description It must beat my own last price by the least step. In the last two minutes it extends the lot if it takes one of the named ranks.
         *
         *     Problem codes: `auction.missing`, `auction.over`, `auction.not_admitted`, `auction.not_started`, `auction.paused`, `auction.ended`, `auction.price`, `auction.price_too_low`, `auction.step_too_small`, `auction.practised_enough`.
         */
        post: operations["AuctionsController_bid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/auctions/{stageId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause an auction or some of its lots
         * @description Problem codes: `auction.missing`, `auction.over`, `auction.not_started`.
         */
        post: operations["AuctionsController_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/auctions/{stageId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume what is paused, with the time that was left and at least two minutes
         * @description Problem codes: `auction.missing`, `auction.over`, `auction.not_paused`.
         */
        post: operations["AuctionsController_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/auctions/{stageId}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An auction as it happens, as Server-Sent Events
         * @description First `state`: the whole auction (schema `Auction`), also for a reader that comes back; with `Last-Event-ID` its lots say whether they have changed since. Then `lots`: the same with only the lots that have changed, every 10 s at least, with the service’s clock. `again`: come back; `replaced`: the person has opened too many others. Where only an address can say for whom one acts: `?actingFor=`.
         *
         *     Problem codes: `auction.missing`, `auction.too_many_streams`.
         */
        get: operations["AuctionStreamController_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/auctions/{stageId}/lots/{lotId}/floor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My floor on a lot of an auction
         * @description Nobody else is ever shown it. It is gone when the lot has ended.
         *
         *     Problem codes: `auction.missing`.
         */
        get: operations["FloorsController_read"];
        /**
         * Set the floor down to which bids are made for me
         * @description Takes the place of an earlier one. Whenever another leads, the service bids for me at once: as many least steps below my last price as the first rank needs, never below the floor. Of two floors the lower leads, of equal ones the earlier set. Can be set before the start and during a pause.
         *
         *     Problem codes: `auction.missing`, `auction.over`, `auction.not_admitted`, `auction.ended`, `auction.price`, `auction.floor_too_high`, `auction.floor_uneven`, `auction.practised_enough`.
         */
        put: operations["FloorsController_set"];
        post?: never;
        /**
         * Withdraw my floor: no more bids are made for me
         * @description Bids that were made stand.
         *
         *     Problem codes: `auction.missing`.
         */
        delete: operations["FloorsController_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Assessments
         * @description Sorted by `supplier` or `category`.
         *
         *     Problem codes: `round.missing`, `page.cursor`, `page.sort`.
         */
        get: operations["EvaluationController_assessments"];
        /**
         * Record assessments of bidders on the call’s criteria: all lines or none
         * @description What is not named stays as it was; a score of null takes an assessment back.
         *
         *     Problem codes: `round.missing`, `round.phase`, `assessment.fixed`, `assessment.unknown`, `assessment.twice`.
         */
        put: operations["EvaluationController_assess"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The evaluation of the bids that stand after a stage, lot by lot, by rank
         * @description Computed from bids and assessments as they are; once decided upon, as it was then. By category, region and rank; excluded bids last.
         *
         *     Problem codes: `round.missing`, `stage.missing`, `evaluation.not_opened`, `evaluation.unassessed`, `page.cursor`.
         */
        get: operations["EvaluationController_evaluate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Record why abnormally low bids are taken: all lines or none
         * @description An explanation holds for the bid’s present price and for any higher one.
         *
         *     Problem codes: `round.missing`, `round.phase`, `evaluation.not_opened`, `evaluation.unassessed`, `explanation.not_flagged`.
         */
        put: operations["EvaluationController_explain"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/clarifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Written questions about abnormally low bids, with their answers, the oldest first
         * @description A bidder sees those about its own bids.
         *
         *     Problem codes: `round.missing`, `page.cursor`.
         */
        get: operations["ClarificationsController_list"];
        put?: never;
        /**
         * Ask a bidder in writing about its abnormally low bid; it is told at once
         * @description What is asked stays as it is; ask anew once it is answered or its time is over.
         *
         *     Problem codes: `round.missing`, `round.phase`, `evaluation.not_opened`, `evaluation.unassessed`, `clarification.not_flagged`, `clarification.past`, `clarification.waits`.
         */
        post: operations["ClarificationsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/clarifications/{clarificationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A written question about a bid
         * @description Problem codes: `round.missing`, `clarification.missing`.
         */
        get: operations["ClarificationsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/clarifications/{clarificationId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a question about my bid: once, and before its time is over
         * @description Problem codes: `round.missing`, `clarification.missing`, `clarification.answered`, `clarification.late`.
         */
        post: operations["ClarificationsController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The round’s scenarios: state, cost, and what their conditions cost
         * @description Sorted by `madeAt`, `name` or `cost`.
         *
         *     Problem codes: `round.missing`, `page.cursor`, `page.sort`.
         */
        get: operations["ScenariosController_list"];
        put?: never;
        /**
         * Ask for an award scenario over the bids of the last stage; a job solves it
         * @description Every lot with an admissible bid goes whole to one supplier. Equal costs go to the better ranked bid, lot by lot in the order of their numbers.
         *
         *     Problem codes: `round.missing`, `round.phase`, `evaluation.not_opened`, `evaluation.unassessed`, `scenario.no_bids`, `scenario.unknown`, `scenario.too_many`.
         */
        post: operations["ScenariosController_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/scenarios/{scenarioId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A scenario: progress, bound, gap, cost by supplier, awards with their reasons
         * @description Problem codes: `scenario.missing`.
         */
        get: operations["ScenariosController_show"];
        put?: never;
        post?: never;
        /**
         * Cancel a scenario that is waiting or being solved
         * @description Problem codes: `scenario.missing`, `scenario.finished`.
         */
        delete: operations["ScenariosController_cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/scenarios/{scenarioId}/member-savings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the scenario falls on the members, all at the common price
         * @description Each supplier’s cost, after packages and rebates, shared in proportion to what members need at its unit prices; the parts sum exactly. By member.
         *
         *     Problem codes: `scenario.missing`, `scenario.no_award`.
         */
        get: operations["ScenariosController_memberSavings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/supplier-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Groups of suppliers, as they are in this round
         * @description `incumbent`: has an agreement from another round; `new`: has none; `regional`: its address is in one of the round’s delivery regions. The office names the others.
         *
         *     Problem codes: `round.missing`.
         */
        get: operations["SupplierGroupsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/supplier-groups/{groupName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say which suppliers belong to a group of the office’s own
         * @description Replaces whoever belonged to it; nobody: the group is gone. Scenarios keep the groups as they were when asked for.
         *
         *     Problem codes: `supplier_group.reckoned`, `supplier_group.unknown_supplier`, `supplier_group.too_many`.
         */
        put: operations["SupplierGroupsController_name"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The decision, proposed or confirmed
         * @description Problem codes: `round.missing`, `decision.missing`.
         */
        get: operations["DecisionController_show"];
        put?: never;
        /**
         * Propose a solved scenario as the award; another person confirms it
         * @description Problem codes: `round.missing`, `round.phase`, `scenario.missing`, `evaluation.not_opened`, `decision.proposed`, `decision.unsolved`, `decision.outdated`, `decision.unexplained`.
         */
        post: operations["DecisionController_propose"];
        /**
         * Take a proposed decision back
         * @description Problem codes: `round.missing`, `round.phase`, `decision.missing`.
         */
        delete: operations["DecisionController_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/decision/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the proposed decision: every bidder is told, the standstill begins
         * @description Problem codes: `round.missing`, `round.phase`, `decision.missing`, `decision.same_person`, `decision.outdated`, `decision.unexplained`.
         */
        post: operations["DecisionController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The outcome: all awards for the office; for a bidder its own scores, the winners’ names and total scores
         * @description Problem codes: `round.missing`, `outcome.missing`.
         */
        get: operations["DecisionController_outcome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Complaints: all for the office, its own for a bidder
         * @description Sorted by `filedAt`.
         *
         *     Problem codes: `round.missing`, `page.cursor`, `page.sort`.
         */
        get: operations["DecisionController_complaints"];
        put?: never;
        /**
         * File a complaint about the decision; the standstill waits until it is resolved
         * @description Problem codes: `round.missing`, `round.phase`, `complaint.no_standstill`, `complaint.too_many`.
         */
        post: operations["DecisionController_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/complaints/{complaintId}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve a complaint
         * @description Problem codes: `round.missing`, `complaint.missing`, `complaint.resolved`, `version.stale`.
         */
        post: operations["DecisionController_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/technical-parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the opened technical parts stand: whose prices may be opened, and whose never will be
         * @description By bidder and category, for all lots of it that the bidder bid for. Empty until technical parts are opened.
         *
         *     Problem codes: `stage.missing`.
         */
        get: operations["TechnicalPartsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/price-releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release the prices with my share of their key
         * @description Two different people release them, at least one of the office, once every technical part is assessed. The first release fixes the assessments; after the second, the keys of the prices that failed are destroyed and a job opens the others.
         *
         *     Problem codes: `stage.missing`, `stage.one_envelope`, `stage.technical_sealed`, `stage.opened`, `stage.not_open`, `stage.unassessed`, `holder_key.none`, `holder_key.passphrase`, `share.wrong`.
         */
        post: operations["TechnicalPartsController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreed-positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that the agreements in force sell, with the price of your quantity and what you would have saved
         * @description Agreements that the caller may see, until their term is over. Sorted by `item`, `nameDe`, `nameEn`, `category`, `supplier` or `agreement`.
         *
         *     Problem codes: `page.cursor`, `page.sort`.
         */
        get: operations["AgreedPositionsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The agreements of a round: all for the office, its own for a supplier, for others those open to them
         * @description Sorted by `number` or `supplier`. Drafted by a job when the round reaches sign-up.
         *
         *     Problem codes: `round.missing`, `page.cursor`, `page.sort`.
         */
        get: operations["AgreementsController_ofRound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The agreements of all rounds that the caller may see
         * @description Sorted by `number` or `supplier`.
         *
         *     Problem codes: `round.missing`, `page.cursor`, `page.sort`.
         */
        get: operations["AgreementsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An agreement with its editions and price sheets
         * @description Problem codes: `agreement.missing`.
         */
        get: operations["AgreementsController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the terms of an agreement before its first edition is issued
         * @description Problem codes: `agreement.missing`, `agreement.issued`, `version.stale`, `terms.invalid`.
         */
        patch: operations["AgreementsController_change"];
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set until when one can sign up; members and customers are told, and the round is concluded then
         * @description Problem codes: `round.missing`, `round.phase`, `deadline.past`, `deadline.passed`, `deadline.backward`, `deadline.unreadable`, `deadline.skipped`, `deadline.repeated`.
         */
        put: operations["AgreementsController_setDeadline"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/bmecat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the agreement sells as BMEcat 2005 (T_NEW_CATALOG), German and English
         * @description For a party that has signed up by the edition that binds it, else by the one in force; for a customer at its prices, surcharge included. Each tier is a price with its LOWER_BOUND in the delivery regions of its AREA_REFS; tiers go by the volume of the agreement year.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`.
         */
        get: operations["CatalogueFileController_catalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue an edition: the drafted one first, later ones with changed terms; it never changes any more
         * @description Its documents are made by a job. A further edition replaces one that is not signed by both yet at once, and the one in force when it opens.
         *
         *     Problem codes: `agreement.missing`, `version.stale`, `agreement.terminated`, `terms.invalid`, `edition.accept_by`.
         */
        post: operations["EditionsController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/editions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An edition with its price sheet
         * @description Problem codes: `agreement.missing`, `edition.missing`.
         */
        get: operations["EditionsController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/editions/{number}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The canonical content of an issued edition: its SHA-256 is the document hash
         * @description Problem codes: `agreement.missing`, `edition.missing`, `edition.not_issued`.
         */
        get: operations["EditionsController_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/editions/{number}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An edition as a PDF document, German or English
         * @description The same edition gives the same bytes. `ETag` is made of document hash and language. A draft is marked as one on every page.
         *
         *     Problem codes: `agreement.missing`, `edition.missing`, `document.pending`.
         */
        get: operations["EditionsController_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/editions/{number}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign an edition, for the network (office) or the supplier (its signatory); the second signature opens it to sign-up
         * @description Problem codes: `agreement.missing`, `edition.missing`, `edition.not_issued`, `edition.other_document`, `edition.already_signed`, `edition.superseded`, `edition.too_late`, `agreement.terminated`.
         */
        post: operations["EditionsController_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/customer-fees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What customers owe the network for a calendar year, by sign-ups and flat, for its invoices */
        get: operations["CustomerFeesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/index-series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The network’s index series, by code */
        get: operations["IndexSeriesController_list"];
        put?: never;
        /**
         * Add an index series, still without values
         * @description Problem codes: `index_series.code_taken`.
         */
        post: operations["IndexSeriesController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/index-series/{seriesId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An index series with its values and revisions
         * @description Problem codes: `index_series.missing`.
         */
        get: operations["IndexSeriesController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/index-series/{seriesId}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a file of the series: adds months and revises values, takes nothing away
         * @description All or nothing. The same file again changes nothing. Adjustments of prices are proposed by a job where an agreement follows the series.
         *
         *     Problem codes: `index_series.missing`, `index_file.no_table`, `index_file.invalid`, `index_series.rebased_partly`, `import.line_too_long`.
         */
        post: operations["IndexSeriesController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/networks/{slug}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What agreements open to customers offer: categories, items, suppliers’ names; no prices, quantities or people
         * @description Problem codes: `offer.missing`, `address.too_many`.
         */
        get: operations["OfferController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/panels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lots that several suppliers were awarded, and their panels
         * @description Problem codes: `round.missing`.
         */
        get: operations["PanelsController_ofRound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/panels/{lotId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Fix by which rule call-offs go among a lot’s suppliers
         * @description Before any of the lot’s agreements is issued; each of their editions then states it. Without a panel parties call off under whichever agreement they like.
         *
         *     Problem codes: `round.missing`, `lot.missing`, `panel.one_supplier`, `panel.shares`, `panel.issued`.
         */
        put: operations["PanelsController_set"];
        post?: never;
        /**
         * Leave the choice among a lot’s suppliers to the parties again
         * @description Problem codes: `round.missing`, `lot.missing`, `panel.missing`, `panel.issued`.
         */
        delete: operations["PanelsController_drop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/panels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The panels that an agreement’s supplier belongs to
         * @description Problem codes: `agreement.missing`.
         */
        get: operations["PanelsController_ofAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/panels/{panelId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A panel: parties see every seat, a supplier its own
         * @description Problem codes: `panel.missing`.
         */
        get: operations["PanelsController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/price-adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What published months of the indices make of the prices, the latest month first
         * @description Problem codes: `agreement.missing`.
         */
        get: operations["PriceAdjustmentsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/price-adjustments/{adjustmentId}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an adjustment: issues an edition with the new prices and its calculation sheet
         * @description Problem codes: `agreement.missing`, `price_adjustment.missing`, `version.stale`, `price_adjustment.decided`, `price_adjustment.outdated`, `edition.accept_by`, `price_adjustment.notice`.
         */
        post: operations["PriceAdjustmentsController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/price-adjustments/{adjustmentId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse an adjustment, with the reason: prices stay
         * @description Problem codes: `agreement.missing`, `price_adjustment.missing`, `version.stale`, `price_adjustment.decided`.
         */
        post: operations["PriceAdjustmentsController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/punch-out-accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My company’s punch-out accesses, without their secrets */
        get: operations["PunchOutAccessesController_list"];
        put?: never;
        /**
         * Make an access for my company’s ERP (OCI, cXML); its secret is shown only now
         * @description Whoever has it sees my company’s prices and takes baskets back; nobody can order or sign anything with it.
         *
         *     Problem codes: `punch_out.by_token`, `punch_out.host`, `punch_out.too_many`, `punch_out.not_a_party`.
         */
        post: operations["PunchOutAccessesController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/punch-out-accesses/{punchOutAccessId}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an access over with a new secret, which is shown only now
         * @description An access stops with the mandate of the buyer who made it. Whoever takes it over answers for it; its end stays.
         *
         *     Problem codes: `punch_out.by_token`, `punch_out.not_a_party`, `punch_out_access.missing`.
         */
        post: operations["PunchOutAccessesController_takeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/punch-out-accesses/{punchOutAccessId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End an access at once
         * @description Problem codes: `punch_out_access.missing`, `punch_out.not_a_party`.
         */
        delete: operations["PunchOutAccessesController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/punch-outs/{networkId}/oci": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same for an ERP that can only open an address; POST keeps the password out of it
         * @description Problem codes: `punch_out.refused`, `punch_out.too_many_attempts`, `punch_out.return_address`, `punch_out.incomplete`.
         */
        get: operations["PunchOutsController_ociByAddress"];
        put?: never;
        /**
         * Where an ERP opens the shop by OCI: USERNAME, PASSWORD and HOOK_URL, sent by the shopper’s browser
         * @description Problem codes: `punch_out.refused`, `punch_out.too_many_attempts`, `punch_out.return_address`, `punch_out.incomplete`.
         */
        post: operations["PunchOutsController_oci"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/punch-outs/{networkId}/cxml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Where an ERP opens the shop by cXML: a PunchOutSetupRequest in, a PunchOutSetupResponse out
         * @description Refusals are cXML too: Status 400, 401 or 429.
         */
        post: operations["PunchOutsController_cxml"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/punch-outs/{networkId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to shop with the token of the address, which works once
         * @description Problem codes: `punch_out_session.missing`.
         */
        post: operations["PunchOutsController_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/punch-outs/{networkId}/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the shopper’s company has signed up to, at its own prices (header Punch-Out-Session)
         * @description Problem codes: `punch_out_session.missing`, `page.cursor`.
         */
        get: operations["PunchOutsController_positions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/punch-outs/{networkId}/basket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Fill the basket, instead of what was in it (header Punch-Out-Session)
         * @description Problem codes: `punch_out_session.missing`, `punch_out.position`, `punch_out.several_agreements`.
         */
        put: operations["PunchOutsController_fill"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/punch-outs/{networkId}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The page that hands the basket over: the shopper’s browser posts it to the ERP, once
         * @description Its policy lets a browser post to this one place only.
         *
         *     Problem codes: `punch_out_session.missing`, `punch_out.position`.
         */
        post: operations["PunchOutsController_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/sign-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who signed up: everyone for the office and the supplier, for others their own sign-up
         * @description Problem codes: `agreement.missing`, `page.cursor`.
         */
        get: operations["SignUpsController_list"];
        put?: never;
        /**
         * Sign up to an agreement, or accept its new edition; the answer is the confirmation
         * @description Signing up again with the same day changes nothing and answers the same.
         *
         *     Problem codes: `sign_up.not_admitted`, `sign_up.members_only`, `sign_up.no_agreement`, `sign_up.closed`, `sign_up.after_term`, `sign_up.already_signed`, `sign_up.ended`, `sign_up.invalid`, `edition.not_open`, `agreement.terminated`.
         */
        post: operations["SignUpsController_signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/sign-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up to a round’s agreement with a supplier; without one the answer says so
         * @description Problem codes: `sign_up.not_admitted`, `sign_up.members_only`, `sign_up.no_agreement`, `sign_up.closed`, `sign_up.after_term`, `sign_up.already_signed`, `sign_up.ended`, `sign_up.invalid`, `edition.not_open`, `agreement.terminated`.
         */
        post: operations["SignUpsController_signUpToSupplier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/sign-ups/{signUpId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The confirmation of a sign-up as a PDF document, German or English, with the edition’s prices
         * @description Problem codes: `agreement.missing`, `sign_up.missing`.
         */
        get: operations["SignUpsController_confirmation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/sign-ups/{signUpId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Give notice: the sign-up ends when the notice period is over
         * @description Problem codes: `agreement.missing`, `sign_up.missing`, `sign_up.already_ending`.
         */
        delete: operations["SignUpsController_leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/supplier-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The items that an agreement sells, with their supplier’s own numbers and where it describes them
         * @description Problem codes: `agreement.missing`.
         */
        get: operations["SupplierItemsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * State your own numbers of the items that you sell under an agreement, and where you describe them, at any time
         * @description What is not named stays as it is. Catalogue, new orders, their PDF, UBL and openTRANS, BMEcat and punch-out name them; order files and volume reports are read by them. Orders that were placed keep what they named.
         *
         *     Problem codes: `agreement.missing`, `supplier_item.refused`.
         */
        patch: operations["SupplierItemsController_state"];
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/terminations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Terminations of an agreement with their reasons, the latest first: all for the office, those declared for the supplier
         * @description Problem codes: `agreement.missing`.
         */
        get: operations["TerminationsController_list"];
        put?: never;
        /**
         * Terminate an agreement: the supplier at once, the office as a proposal that another office person declares
         * @description Everybody signed up and the other side are told once it is declared; call-offs are possible until its last day.
         *
         *     Problem codes: `agreement.missing`, `termination.not_open`, `termination.reason`, `termination.notice`, `termination.past`, `termination.no_earlier`, `termination.waiting`.
         */
        post: operations["TerminationsController_terminate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/terminations/{terminationId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declare a termination that another person of the office has proposed; it then cannot be taken back
         * @description Problem codes: `agreement.missing`, `termination.missing`, `termination.decided`, `termination.same_person`, `version.stale`, `termination.notice`, `termination.past`, `termination.no_earlier`.
         */
        post: operations["TerminationsController_declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/terminations/{terminationId}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A declared termination as a letter to the other side: a PDF, German or English
         * @description Problem codes: `agreement.missing`, `termination.missing`.
         */
        get: operations["TerminationsController_letter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/terminations/{terminationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Drop a proposed termination
         * @description Problem codes: `agreement.missing`, `termination.missing`, `termination.decided`.
         */
        delete: operations["TerminationsController_drop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/volume-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Volume reports; for office and supplier
         * @description Sorted by `receivedAt`.
         *
         *     Problem codes: `agreement.missing`, `page.cursor`, `page.sort`.
         */
        get: operations["VolumeReportsController_reports"];
        put?: never;
        /**
         * Report what was bought; the supplier’s
         * @description Every line counts or is refused by itself. The same report again changes nothing and gives the same answer; a line counts once.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`.
         */
        post: operations["VolumeReportsController_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/volume-reports/{reportId}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The lines of a volume report, counted or refused
         * @description Sorted by `row`, `date` or `reference`.
         *
         *     Problem codes: `agreement.missing`, `volume_report.missing`, `page.cursor`, `page.sort`.
         */
        get: operations["VolumeReportsController_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/purchases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was bought, as reported: a party’s own; for office and supplier all
         * @description Sorted by `date` or `reference`.
         *
         *     Problem codes: `agreement.missing`, `page.cursor`, `page.sort`.
         */
        get: operations["VolumeReportsController_purchases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/report-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest hundred files of volume reports; for office and supplier
         * @description Problem codes: `agreement.missing`.
         */
        get: operations["ReportFilesController_list"];
        put?: never;
        /**
         * Hand in a period’s volume report as a file (CSV or XLSX) as the request’s body; it is checked as a whole, nothing counts yet
         * @description At most 8 MiB and 50,000 lines. What the supplier said of its columns and numbers before is remembered. A further file of the period takes the place of one that was not committed; one that says what was reported already changes nothing.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`, `report_period.unknown`, `report_period.not_over`, `report_period.outside_term`, `report_period.overlaps`, `import.too_large`, `import.unreadable_workbook`, `import.old_workbook`, `import.line_too_long`, `import.empty`, `import.interrupted`, `import.file_name`, `import.content_type`.
         */
        post: operations["ReportFilesController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/report-files/{reportFileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file with its columns and faulty cells
         * @description Problem codes: `agreement.missing`, `report_file.missing`.
         */
        get: operations["ReportFilesController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/report-files/{reportFileId}/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what the file’s headers mean; that is remembered for the supplier, and the whole file is checked again
         * @description Problem codes: `agreement.missing`, `agreement.not_open`, `report_period.unknown`, `report_period.not_over`, `report_period.outside_term`, `report_period.overlaps`, `report_file.missing`, `report_file.committed`, `version.stale`, `import.too_large`, `import.unreadable_workbook`, `import.old_workbook`, `import.line_too_long`, `import.empty`, `import.interrupted`, `import.unknown_header`, `import.header_twice`.
         */
        put: operations["ReportFilesController_columns"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/report-files/{reportFileId}/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what the supplier’s own numbers of items and customers mean; that is remembered, and the whole file is checked again
         * @description Problem codes: `agreement.missing`, `agreement.not_open`, `report_period.unknown`, `report_period.not_over`, `report_period.outside_term`, `report_period.overlaps`, `report_file.missing`, `report_file.committed`, `version.stale`, `import.too_large`, `import.unreadable_workbook`, `import.old_workbook`, `import.line_too_long`, `import.empty`, `import.interrupted`, `report_number.unknown`, `report_number.twice`.
         */
        put: operations["ReportFilesController_numbers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/report-files/{reportFileId}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a checked file: all its lines, instead of whatever stood in its period
         * @description The differences are booked: lines that vanished or changed are taken back by counter-lines, new ones added. The same file again changes nothing.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`, `report_period.unknown`, `report_period.not_over`, `report_period.outside_term`, `report_period.overlaps`, `report_file.missing`, `report_file.committed`, `version.stale`, `import.too_large`, `import.unreadable_workbook`, `import.old_workbook`, `import.line_too_long`, `import.empty`, `import.interrupted`, `report_file.faulty`, `volume_report.version_taken`.
         */
        post: operations["ReportFilesController_commit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/report-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the supplier has said of its own numbers of items and customers
         * @description Problem codes: `agreement.missing`.
         */
        get: operations["ReportNumbersController_remembered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/report-periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The agreement’s reporting periods that are over, the latest first, and which are missing; for office and supplier
         * @description Problem codes: `agreement.missing`, `agreement.not_open`.
         */
        get: operations["ReportPeriodsController_periods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/nil-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report that nothing was bought in a period
         * @description As a further version it takes back whatever was reported for the period.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`, `report_period.unknown`, `report_period.not_over`, `report_period.outside_term`, `report_period.overlaps`, `volume_report.version_taken`.
         */
        post: operations["ReportPeriodsController_nothing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/report-rhythm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set whether the supplier reports by month or by quarter, and when it is reminded
         * @description A quarter and 15 days if nothing is said. Months and quarters do not change any more once a period was reported.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`, `report_rhythm.in_use`.
         */
        put: operations["ReportPeriodsController_rhythm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest invoices: a party’s own, for the supplier and the office all
         * @description Problem codes: `agreement.missing`.
         */
        get: operations["InvoicesController_list"];
        put?: never;
        /**
         * Hand in an XRechnung (UBL 2.1 invoice or credit note) of a period as the request’s body; a party’s own, or the supplier’s for a party
         * @description At most 4 MiB. Its figures are read exactly and checked to the cent; what does not follow from the others is listed with both figures. Seen by the party, its supplier and the office.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`, `import.content_type`, `import.file_name`, `import.too_large`, `invoice.currency`, `invoice.party`, `invoice.period`, `invoice.somebody_else`, `invoice.too_many`, `invoice.unreadable`.
         */
        post: operations["InvoicesController_handIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/invoices/{invoiceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An invoice beside what was reported
         * @description Problem codes: `agreement.missing`, `agreement.not_open`, `invoice.missing`.
         */
        get: operations["InvoicesController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/invoices/{invoiceId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file as it came
         * @description Problem codes: `agreement.missing`, `invoice.missing`.
         */
        get: operations["InvoicesController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where call-offs, volume reports and invoices differ: for supplier and office all parties, for a party its own
         * @description Of a month or quarter, or of the whole time; invoices are handed in for periods, and are compared only there.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`, `report_period.unknown`.
         */
        get: operations["ComparisonController_differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/disagreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Disagreements, the latest first: a party’s own, for supplier and office all
         * @description Sorted by `openedAt`.
         *
         *     Problem codes: `agreement.missing`, `page.cursor`, `page.sort`.
         */
        get: operations["DisagreementsController_list"];
        put?: never;
        /**
         * Disagree about what was bought of a position in a period that is over: the party about its own, the supplier about a party’s
         * @description Where as much was called off as is reported, only with an invoice as evidence. The other side has 14 days to answer.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`, `disagreement.amount`, `disagreement.exists`, `disagreement.nothing`, `disagreement.party`, `disagreement.position`, `disagreement.too_many`, `invoice.missing`, `report_period.not_over`, `report_period.unknown`.
         */
        post: operations["DisagreementsController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/disagreements/{disagreementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A disagreement with all that was said
         * @description Problem codes: `disagreement.missing`.
         */
        get: operations["DisagreementsController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/disagreements/{disagreementId}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer with what you hold was bought; the other side is asked then
         * @description Problem codes: `agreement.missing`, `agreement.not_open`, `disagreement.missing`, `disagreement.not_now`, `version.stale`, `version.unreadable`, `disagreement.amount`, `invoice.missing`.
         */
        post: operations["DisagreementsController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/disagreements/{disagreementId}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take what the other side proposed last, in the version that you saw; that is the outcome
         * @description Where the report says something else, the supplier corrects it: by a further version of the period, or by single lines.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`, `disagreement.missing`, `disagreement.not_now`, `version.stale`, `version.unreadable`, `version.required`.
         */
        post: operations["DisagreementsController_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/disagreements/{disagreementId}/escalation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the office to decide, once both sides have spoken, or when the other has not answered in time
         * @description Problem codes: `agreement.missing`, `agreement.not_open`, `disagreement.missing`, `disagreement.not_now`, `version.stale`, `version.unreadable`.
         */
        post: operations["DisagreementsController_escalate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/disagreements/{disagreementId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide what was bought, with the reason; both sides are told
         * @description Problem codes: `agreement.missing`, `agreement.not_open`, `disagreement.missing`, `disagreement.not_now`, `version.stale`, `version.unreadable`, `disagreement.amount`, `invoice.missing`.
         */
        post: operations["DisagreementsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/bonus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Turnover and bonus by agreement year: every party for the office, its own for a party, totals for the supplier
         * @description Problem codes: `agreement.missing`, `agreement.not_open`.
         */
        get: operations["SettlementController_bonus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/savings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Savings against the baselines: every party for the office, its own for a party
         * @description Problem codes: `round.missing`, `access.role`.
         */
        get: operations["SettlementController_savings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/savings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Savings over time: by calendar year against the annual fee, and month by month
         * @description Under all agreements, by the volume reports. Each purchase is priced at the tier that its agreement year has reached by now.
         *
         *     Problem codes: `access.role`.
         */
        get: operations["SettlementController_savingsOverTime"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/savings/by-category": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Savings of a calendar year by category and month
         * @description A party’s own; for the office of all who bought, or of one party. Purchases without a baseline are counted as unknown, never estimated.
         *
         *     Problem codes: `access.role`, `membership.missing`.
         */
        get: operations["SettlementController_savingsByCategory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/savings/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish the savings of all parties together, and by category
         * @description Computed once; everyone sees these sums until the next edition. A sum that fails the confidentiality rules is withheld, with it as many categories as could tell it as a difference; one whose difference to an earlier edition fails them stays as it was. Where nothing new may be shown, the latest edition stays.
         *
         *     Problem codes: `round.missing`, `savings.nothing`.
         */
        post: operations["SettlementController_publishSavings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/call-offs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Call-offs: a party’s own; for office and supplier all
         * @description Sorted by `date` or `reference`.
         *
         *     Problem codes: `agreement.missing`, `page.cursor`, `page.sort`.
         */
        get: operations["CallOffsController_callOffs"];
        put?: never;
        /**
         * Call off under an agreement
         * @description The same order with the same reference again changes nothing. `buyUp` points out where more would cost less.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`, `call_off.outside_term`, `call_off.not_signed_up`, `call_off.lot_not_awarded`, `call_off.in_panel`, `call_off.quota`, `call_off.maximum`, `call_off.too_many`, `call_off.reference_taken`.
         */
        post: operations["CallOffsController_callOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/call-offs/price": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a call-off would cost, before it is placed
         * @description By your own volume of the agreement year: what others buy is not in it, nor whether the maximum still allows the order. Refused as the order would be, but for the maximum.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`, `call_off.outside_term`, `call_off.not_signed_up`, `call_off.lot_not_awarded`.
         */
        get: operations["CallOffsController_price"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/call-offs/{callOffId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a call-off
         * @description Its party may until the order day ends, the office for it also later, nobody once the supplier has reported it or noted a delivery of it. The supplier is told. It stays listed and is in no sum any more; bonus and tiers go by the volume reports and do not change. Cancelling again changes nothing.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`, `call_off.missing`, `call_off.reported`, `call_off.delivered`, `call_off.day_over`, `call_off.at_maximum`.
         */
        post: operations["CallOffsController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/call-off-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A party’s own order files, the 50 last committed
         * @description Problem codes: `agreement.missing`.
         */
        get: operations["OrderFilesController_list"];
        put?: never;
        /**
         * Check a file of orders (CSV or XLSX) as the request’s body, or call all of them off
         * @description German or English headers in any order: order number, line, date, item, quantity, unit, and delivery region, postcode or site. Without `commit=true` the file is only checked and nothing is recorded; send the same file again to commit it. All of it is called off, or nothing. A check does not look at maximum quantities.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`, `call_off.quota`, `call_off.maximum`, `call_off.too_many`, `order_file.too_many_lines`, `import.file_name`, `import.content_type`, `import.too_large`, `import.unreadable_workbook`, `import.old_workbook`, `import.line_too_long`, `import.empty`, `import.interrupted`.
         */
        post: operations["OrderFilesController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders, the latest first: a party’s own; for office and supplier all
         * @description Sorted by `placedAt`, `date` or `reference`.
         *
         *     Problem codes: `agreement.missing`, `page.cursor`, `page.sort`.
         */
        get: operations["OrdersController_list"];
        put?: never;
        /**
         * Order several positions at once: each line is a call-off, all are accepted or none
         * @description The delivery address decides the region. The supplier gets the order by e-mail. The same order with the same reference again changes nothing. Prices are by your own volume of the agreement year.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`, `call_off.outside_term`, `call_off.not_signed_up`, `order.wanted_too_early`, `order.reference_taken`, `order.lines`.
         */
        post: operations["OrdersController_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An order with what has become of its lines
         * @description Problem codes: `agreement.missing`, `order.missing`.
         */
        get: operations["OrdersController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/orders/{orderId}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer an order as its supplier: confirm lines for a day, or decline them with a reason
         * @description A confirmed line can be confirmed for another day later, and not be declined any more. A declined line counts nowhere, as if it had been cancelled. The party is told.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`, `order.missing`, `order.answer`.
         */
        post: operations["OrdersController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/orders/{orderId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel what stands of an order, all of it or, where a line cannot be cancelled, nothing
         * @description By the rules for a single call-off. The supplier is told. Cancelling again changes nothing.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`, `order.missing`, `call_off.reported`, `call_off.delivered`, `call_off.day_over`, `call_off.at_maximum`.
         */
        post: operations["OrdersController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/orders/{orderId}/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say as the party that what the supplier has declined or moved is known
         * @description Problem codes: `agreement.missing`, `order.missing`.
         */
        post: operations["OrdersController_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/orders/{orderId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An order as PDF, German or English, as UBL 2.1 or as openTRANS 2.1
         * @description As it was placed: what was answered, cancelled or delivered since is not in it.
         *
         *     Problem codes: `agreement.missing`, `order.missing`.
         */
        get: operations["OrderDocumentsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/orders/{orderId}/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was delivered, received and returned of an order
         * @description Problem codes: `agreement.missing`, `order.missing`.
         */
        get: operations["MovementsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/orders/{orderId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note a delivery as the supplier, never more than is still to be delivered
         * @description Partial deliveries are noted one by one. The party is told. The same delivery note again changes nothing.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`, `order.missing`, `order.moved_later`, `order.moved_too_much`, `order.movement_taken`.
         */
        post: operations["MovementsController_deliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/orders/{orderId}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note as the party what was received, never more than was delivered
         * @description Problem codes: `agreement.missing`, `agreement.not_open`, `order.missing`, `order.moved_later`, `order.moved_too_much`, `order.movement_taken`.
         */
        post: operations["MovementsController_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/orders/{orderId}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note as the party what is sent back, for credit or to be replaced, never more than was delivered
         * @description The supplier is told and confirms it; only then is what is credited not called off any more, in every sum, and a replacement open.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`, `order.missing`, `order.moved_later`, `order.moved_too_much`, `order.movement_taken`.
         */
        post: operations["MovementsController_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/orders/{orderId}/movements/{movementId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm or refuse, as the supplier, that goods come back
         * @description Only a confirmed return changes what is called off or still to be delivered. The party is told.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`, `order.missing`, `order_movement.missing`, `order.movement_reversed`, `order.no_return`, `order.return_answered`.
         */
        post: operations["MovementsController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/orders/{orderId}/movements/{movementId}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back what was noted wrongly; it stays listed with the reason and counts nowhere
         * @description A delivery the supplier, a receipt or an unanswered return the party, a confirmed return the office. The other side is told. Its reference is free again.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`, `order.missing`, `order_movement.missing`, `order.movement_reversed`, `order.not_yours_to_reverse`, `order.moved_on`, `order.above_maximum`.
         */
        post: operations["MovementsController_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/basket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My organisation’s basket, priced by its own volume of the agreement year
         * @description Problem codes: `agreement.missing`, `agreement.not_open`, `call_off.not_signed_up`.
         */
        get: operations["BasketController_read"];
        put?: never;
        post?: never;
        /**
         * Empty the basket
         * @description Problem codes: `agreement.missing`, `agreement.not_open`, `call_off.not_signed_up`.
         */
        delete: operations["BasketController_empty"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/basket/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put positions into the basket, each with its quantity in place of the one that it had
         * @description Problem codes: `agreement.missing`, `agreement.not_open`, `call_off.not_signed_up`, `basket.lines`, `basket.full`.
         */
        put: operations["BasketController_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/basket/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take positions out of the basket
         * @description Problem codes: `agreement.missing`, `agreement.not_open`, `call_off.not_signed_up`.
         */
        post: operations["BasketController_takeOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/basket/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order what is in the basket, and empty it
         * @description As an order of its lines. Where it cannot be accepted, the basket stays as it is; `errors` point to its lines.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`, `call_off.not_signed_up`, `basket.empty`, `call_off.outside_term`, `order.wanted_too_early`, `order.reference_taken`, `order.lines`.
         */
        post: operations["BasketController_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/quotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Quotas: all for the office, for a party those that bind it
         * @description Problem codes: `agreement.missing`.
         */
        get: operations["QuotasController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/quotas/{positionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the quotas of a position, in place of those that it had
         * @description Enforced as the maximum is, also under concurrent orders. What was called off already stands. Every party that may call off more or less than before is told. If-Match is the version of the position’s quotas.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`, `position.missing`, `quota.party`, `version.stale`.
         */
        put: operations["QuotasController_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/tier-progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far everyone together is from the next tier of each position that has several
         * @description By the volume reports. Office and supplier see them as they are; the others as published with a report, where the volume and what changed since it was shown before pass the confidentiality rules.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`.
         */
        get: operations["TierProgressController_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/bonus-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bonus runs, the latest first: all for the office; released ones with its own share for a party, with what it owes for the supplier
         * @description Problem codes: `agreement.missing`.
         */
        get: operations["BonusRunsController_list"];
        put?: never;
        /**
         * Start the bonus run of an agreement year that is over; a job counts it
         * @description Also for a year that is settled, but none before it: what was reported since for any year is settled as the difference. Without this, a run starts by itself thirty days after the year.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`, `bonus_run.year`, `bonus_run.year_not_over`, `bonus_run.year_settled`, `bonus_run.open`.
         */
        post: operations["BonusRunsController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/bonus-runs/{runId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A bonus run with its amounts
         * @description Problem codes: `agreement.missing`, `bonus_run.missing`.
         */
        get: operations["BonusRunsController_find"];
        put?: never;
        post?: never;
        /**
         * Drop a run that is not released: nobody is paid by it
         * @description Problem codes: `agreement.missing`, `bonus_run.missing`, `version.stale`, `bonus_run.final`.
         */
        delete: operations["BonusRunsController_drop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/bonus-runs/{runId}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release a counted run; with the release by a second person it is final, and everyone concerned is told
         * @description Problem codes: `agreement.missing`, `bonus_run.missing`, `version.stale`, `bonus_run.final`, `bonus_run.counting`, `bonus_run.same_person`.
         */
        post: operations["BonusRunsController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/bonus-runs/{runId}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count a run that is not released again, with what was reported meanwhile; a first release is void
         * @description Problem codes: `agreement.missing`, `bonus_run.missing`, `version.stale`, `bonus_run.final`.
         */
        post: operations["BonusRunsController_countAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/bank-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * To which account one’s own organisation is paid; for the office, from which the network pays
         * @description Problem codes: `bank_account.missing`.
         */
        get: operations["PaymentsController_account"];
        /**
         * Enter or change that account
         * @description Everybody of the organisation is told. Payment files that are made already stay as they are.
         *
         *     Problem codes: `bank_account.missing`, `bank_account.iban`, `version.stale`.
         */
        put: operations["PaymentsController_enter"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/bonus-runs/{runId}/payment-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Payment files of a bonus run
         * @description Problem codes: `bonus_run.missing`.
         */
        get: operations["PaymentsController_files"];
        put?: never;
        /**
         * Make the file that pays whoever has entered an account and is in no file of the run yet
         * @description Problem codes: `bonus_run.missing`, `bonus_run.not_released`, `payment_file.currency`, `payment_file.day`, `payment_file.no_account`, `payment_file.nothing`.
         */
        post: operations["PaymentsController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/bonus-runs/{runId}/payment-files/{number}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a payment file as another person than who made it; only then it can be read
         * @description Whoever has entered one of its accounts cannot confirm it either.
         *
         *     Problem codes: `bonus_run.missing`, `payment_file.missing`, `payment_file.confirmed`, `payment_file.taken_back`, `payment_file.same_person`, `payment_file.own_account`.
         */
        post: operations["PaymentsController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/bonus-runs/{runId}/payment-files/{number}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a payment file that is not confirmed; its parties are in the next one
         * @description It stays listed and pays nobody. A confirmed one went to the bank: of that, what comes back is recorded.
         *
         *     Problem codes: `bonus_run.missing`, `payment_file.missing`, `payment_file.confirmed`, `payment_file.taken_back`.
         */
        post: operations["PaymentsController_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/bonus-runs/{runId}/payment-files/{number}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that the bank has sent a payment of a confirmed file back
         * @description Another person confirms it; only then is the party in another file.
         *
         *     Problem codes: `bonus_run.missing`, `payment_file.missing`, `payment_file.unconfirmed`, `payment_return.day`, `payment_return.no_payment`.
         */
        post: operations["PaymentsController_recordReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/bonus-runs/{runId}/payment-files/{number}/returns/{returnId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm, as another person than who recorded it, that the bank has sent a payment back
         * @description The party is told, and is in the next file, to the account that it has then.
         *
         *     Problem codes: `bonus_run.missing`, `payment_file.missing`, `payment_return.missing`, `payment_return.confirmed`, `payment_return.same_person`.
         */
        post: operations["PaymentsController_confirmReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/bonus-runs/{runId}/payment-files/{number}/returns/{returnId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Drop what was recorded wrongly and nobody has confirmed
         * @description Problem codes: `bonus_run.missing`, `payment_return.missing`, `payment_return.confirmed`.
         */
        delete: operations["PaymentsController_dropReturn"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/bonus-runs/{runId}/payment-files/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A payment file for the bank: SEPA credit transfer, ISO 20022 pain.001.001.09
         * @description The same bytes however often it is read; its message identification makes a bank refuse it a second time.
         *
         *     Problem codes: `bonus_run.missing`, `payment_file.missing`, `payment_file.unconfirmed`.
         */
        get: operations["PaymentsController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/bonus-runs/{runId}/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bookings of a released bonus run as CSV, with the columns of a DATEV booking batch
         * @description Problem codes: `bonus_run.missing`, `bonus_run.not_released`.
         */
        get: operations["PaymentsController_bookings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/panels/{panelId}/requests/{requestId}/bids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bid for a request, in place of my earlier bid
         * @description Sealed at once: until the deadline nobody reads it, and nobody but you knows of it.
         *
         *     Problem codes: `call_off_request.missing`, `request_bid.late`, `request_bid.closed`, `request_bid.not_invited`, `request_bid.above_agreement`, `request_bid.too_many`, `call_off_request.lapsed`.
         */
        post: operations["RequestBidsController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/panels/{panelId}/requests/{requestId}/bids/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My bid for a request: its receipt, never its content; and what a bid may ask at most
         * @description Problem codes: `call_off_request.missing`, `call_off_request.lapsed`.
         */
        get: operations["RequestBidsController_own"];
        put?: never;
        post?: never;
        /**
         * Take my bid for a request back
         * @description Problem codes: `call_off_request.missing`, `request_bid.late`, `request_bid.closed`, `request_bid.not_invited`.
         */
        delete: operations["RequestBidsController_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/panels/{panelId}/requests/{requestId}/choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the best bid: it becomes a call-off at its price
         * @description Problem codes: `call_off_request.missing`, `call_off_request.not_opened`, `call_off_request.not_best`, `call_off_request.bid_over_maximum`, `call_off_request.bid_lapsed`, `call_off.quota`, `call_off.too_many`.
         */
        post: operations["RequestBidsController_choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/panels/{panelId}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests to a panel, the latest first: a party’s own; a supplier’s those that it was asked; for the office all
         * @description Sorted by `madeAt` or `date`.
         *
         *     Problem codes: `panel.missing`, `page.cursor`, `page.sort`.
         */
        get: operations["RequestsController_list"];
        put?: never;
        /**
         * Ask a panel’s suppliers for something
         * @description By cascade the first supplier is asked; by share it becomes call-offs at once; in a mini-competition all suppliers may bid. The same request with the same reference again changes nothing.
         *
         *     Problem codes: `panel.missing`, `call_off_request.not_signed_up`, `call_off_request.nobody`, `call_off_request.too_many`, `call_off_request.criteria`, `call_off.reference_taken`, `call_off.quota`, `call_off.maximum`, `call_off.too_many`.
         */
        post: operations["RequestsController_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/panels/{panelId}/requests/price": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a request would cost with each of the suppliers, by rank
         * @description By your own volume of the agreement year, as the price of a call-off.
         *
         *     Problem codes: `panel.missing`, `call_off_request.not_signed_up`, `call_off_request.nobody`.
         */
        get: operations["RequestsController_price"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/panels/{panelId}/requests/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A request with its turns
         * @description Problem codes: `panel.missing`, `call_off_request.missing`.
         */
        get: operations["RequestsController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/panels/{panelId}/requests/{requestId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a request that nobody has accepted
         * @description Problem codes: `call_off_request.missing`, `call_off_request.closed`.
         */
        post: operations["RequestsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/panels/{panelId}/requests/{requestId}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a request: it becomes a call-off under your agreement
         * @description Problem codes: `call_off_request.missing`, `call_off_request.too_late`, `call_off_request.answered`, `call_off_request.party_left`, `call_off_request.over_maximum`, `call_off_request.lapsed`.
         */
        post: operations["RequestsController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/panels/{panelId}/requests/{requestId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline a request: the next supplier is asked
         * @description Problem codes: `call_off_request.missing`, `call_off_request.too_late`, `call_off_request.answered`.
         */
        post: operations["RequestsController_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/exhaustion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Positions with a maximum quantity: whether they are sold out; for office, auditor and supplier how much is used
         * @description Problem codes: `agreement.missing`.
         */
        get: operations["ExhaustionController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/customer-surcharges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The surcharge of customers by agreement year and customer, for invoices: all for office and supplier, a customer’s own
         * @description By what the supplier has reported, at the tier that the year has reached. Poolround writes no invoices and books nothing.
         *
         *     Problem codes: `agreement.missing`, `agreement.not_open`.
         */
        get: operations["SurchargesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rounds that were begun from an agreement
         * @description Problem codes: `agreement.missing`.
         */
        get: operations["FollowUpController_list"];
        put?: never;
        /**
         * Begin a round in planning that proposes the agreement’s categories
         * @description When it collects requirements, each member is proposed what it bought under the agreement; it states it itself.
         *
         *     Problem codes: `agreement.missing`, `follow_up.not_open`, `round.term`.
         */
        post: operations["FollowUpController_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/proposed-requirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What your company bought in twelve months under the agreement that the round follows
         * @description While requirements are collected. Nothing is stated by reading it, and nobody else sees it.
         *
         *     Problem codes: `round.missing`, `round.phase`, `requirement.not_a_member`.
         */
        get: operations["FollowUpController_proposed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/reference-prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a member paid before the round, by item
         * @description With two figures that are no saving: what the old price would be today by the indices of the agreement, and, where the network’s rule allows it, in which quarter of the pool’s prices it lay.
         *
         *     Problem codes: `round.missing`, `access.role`, `membership.missing`, `savings.party`, `page.cursor`.
         */
        get: operations["ReferencePricesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was bought against the estimates, and what follows from it for the end of the term
         * @description Computed from the counted lines of the volume reports whenever it is asked for.
         *
         *     Problem codes: `agreement.missing`, `renewal.not_open`.
         */
        get: operations["RenewalsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/renewal/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide what follows the end of the term; `renew` issues an edition with the longer term, to be signed and accepted like any other
         * @description Problem codes: `agreement.missing`, `version.stale`, `renewal.not_open`, `renewal.over`, `renewal.not_agreed`, `renewal.reason`, `renewal.edition_under_way`, `terms.invalid`, `edition.accept_by`.
         */
        post: operations["RenewalsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/call-offs/{callOffId}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Rate a call-off of yours, or change the rating within 30 days
         * @description From its order day on. The supplier never learns who gave which rating.
         *
         *     Problem codes: `agreement.missing`, `call_off.missing`, `rating.too_early`, `rating.cancelled`, `rating.fixed`, `version.stale`.
         */
        put: operations["ScorecardsController_rate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ratings under an agreement, the latest 500: a party’s own; for the office all
         * @description Problem codes: `agreement.missing`.
         */
        get: operations["ScorecardsController_ratings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/scorecard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The scorecard of the agreement’s supplier, over all of the network’s ratings
         * @description An edition is shown once as many have rated as the network’s confidentiality rule asks for, and renewed when so many have rated or changed since.
         *
         *     Problem codes: `agreement.missing`.
         */
        get: operations["ScorecardsController_scorecard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/agreements/{agreementId}/bonus-runs/{runId}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A bonus statement as a PDF document, German or English: one’s own, or for the office that of `of`
         * @description Problem codes: `agreement.missing`, `bonus_run.missing`, `bonus_run.not_released`, `statement.missing`.
         */
        get: operations["StatementsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My calendars of my deadlines in this network, without their addresses */
        get: operations["CalendarController_list"];
        put?: never;
        /**
         * Make an address at which a calendar program reads my deadlines; it is shown only now
         * @description It shows the deadlines of all my sides in this network until it is ended, or my password is set anew.
         *
         *     Problem codes: `calendar.by_token`, `calendar.too_many`.
         */
        post: operations["CalendarController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/calendars/{calendarId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of my calendars; its address shows nothing any more
         * @description Problem codes: `calendar.missing`.
         */
        delete: operations["CalendarController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{networkId}/{calendar}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The deadlines of the person who made this address (iCalendar, RFC 5545)
         * @description Problem codes: `calendar.missing`.
         */
        get: operations["CalendarController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My open tasks over all rounds and agreements, the most urgent first */
        get: operations["TasksController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/rounds/{roundId}/ocds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The round as OCDS 1.1 releases: tender, lots, bid statistics, awards, framework agreements
         * @description A release package. Nothing of bids before their opening; details of losing bids for the auditor only; withheld totals, and prices that would tell them, stay out.
         *
         *     Problem codes: `round.missing`.
         */
        get: operations["OcdsController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is due, what waits or fails, and whether the queue answers */
        get: operations["JobsController_watch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks/{networkId}/jobs/{jobId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a job done again, at once; what is done stays done
         * @description Problem codes: `job.missing`, `job.not_repeatable`.
         */
        post: operations["JobsController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Health: {
            /** @enum {string} */
            status: "up";
            version: string;
            /** @description The database's clock, the one that counts for deadlines */
            time: string;
            /** @enum {string} */
            queue: "redis" | "postgresql";
        };
        AuditEntries: {
            items: components["schemas"]["AuditEntry"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        AuditEntry: {
            /** Format: uuid */
            id: string;
            /** @description The database's clock, UTC, microseconds */
            at: string;
            kind: string;
            /**
             * Format: uuid
             * @description What it is about
             */
            subject: string | null;
            /**
             * Format: uuid
             * @description The membership that may read it too
             */
            membership: string | null;
            body: {
                [key: string]: unknown;
            };
            /** @description Its place in the log; null while it is being added, or while sealed bids before it are unopened */
            leafIndex: number | null;
        };
        AuditProof: {
            entry: components["schemas"]["AuditEntry"];
            leafIndex: number;
            /** @description 32 bytes, hexadecimal */
            leafHash: string;
            /** @description RFC 9162 §2.1.3, nearest first */
            path: string[];
            head: components["schemas"]["TreeHead"];
        };
        TreeHead: {
            size: number;
            /** @description 32 bytes, hexadecimal */
            root: string;
            at: string;
            /** @description Which of the keys of `GET /keys` signed it */
            keyId: string;
            /** @description Ed25519 over the canonical JSON of {at, network, root, size, type: "poolround.tree-head.v1"}; base64 */
            signature: string;
        };
        LogPersons: {
            items: {
                pseudonym: string;
                name: string;
            }[];
        };
        TreeHeads: {
            items: components["schemas"]["TreeHead"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        AuditConsistency: {
            first: components["schemas"]["TreeHead"];
            second: components["schemas"]["TreeHead"];
            /** @description RFC 9162 §2.1.4 */
            path: string[];
        };
        PublicKeys: {
            items: {
                /** @description The first 16 hex digits of the key's SHA-256 */
                id: string;
                /** @enum {string} */
                algorithm: "Ed25519";
                /** @description 32 bytes, base64 */
                publicKey: string;
            }[];
        };
        Notices: {
            items: components["schemas"]["Notice"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        Notice: {
            /** Format: uuid */
            id: string;
            /** @description What kind of notice it is; stable */
            key: string;
            subject: string;
            /** @description Plain text in your language; an empty line starts a paragraph */
            body: string;
            /** @description Where it leads to in the portal */
            place: string | null;
            /**
             * Format: uuid
             * @description What it is about
             */
            subjectId: string | null;
            madeAt: string;
            readAt: string | null;
        };
        NoticesSeen: {
            /**
             * Format: uuid
             * @description The newest one that was shown
             */
            upTo: string;
        };
        NoticesRead: {
            /** @description How many were unread */
            read: number;
        };
        MessageSettings: {
            /**
             * @description The language of e-mails and of notices
             * @enum {string}
             */
            language: "de" | "en";
            /**
             * @description `each_morning`: what may wait is gathered into one e-mail a network at 7:00 of its time; deadlines, bids and auctions are told at once all the same
             * @enum {string}
             */
            rhythm: "at_once" | "each_morning";
        };
        WebhookList: {
            items: components["schemas"]["Webhook"][];
            /** @description All that can be chosen */
            kinds: string[];
        };
        Webhook: {
            /** Format: uuid */
            id: string;
            address: string;
            kinds: string[];
            /** @description false: silenced, by hand or because nobody answered for two days */
            isEnabled: boolean;
            madeAt: string;
            /** @description Since whoever made it acts no more for its side, until a colleague takes it over */
            stoppedAt: string | null;
        };
        NewWebhook: {
            /** @description https */
            address: string;
            kinds: ("membership.admitted" | "membership.waiting" | "membership.refused" | "registration.refused" | "registration.received" | "membership.left" | "prequalification.refused" | "prequalification.expiring" | "round.planned" | "meeting.scheduled" | "collecting.opened" | "collecting.reminder" | "collecting.moved" | "collecting.moved_because" | "collecting.closed" | "free_line.stated" | "free_line.to_confirm" | "totals.published" | "round.cancelled" | "round.concluded" | "rules.quartiles" | "call.published" | "call.changed" | "call.changed_open" | "call.changed_anew" | "invitation.declined" | "invitation.reconsidered" | "invitation.reminder" | "admission.asked" | "admission.taken_back" | "admission.admitted" | "admission.refused" | "question.asked" | "question.answered" | "stage.moved" | "stage.moved_because" | "stage.further" | "stage.closed" | "auction.called" | "auction.paused" | "auction.resumed" | "auction.ended" | "opening.awaited" | "opening.technical" | "opening.prices_awaited" | "opening.published" | "clarification.asked" | "clarification.answered" | "decision.proposed" | "outcome.told" | "complaint.filed" | "complaint.resolved" | "price_adjustment.proposed" | "edition.issued" | "edition.to_accept" | "edition.signed" | "agreement.ending" | "maximum.near" | "maximum.reached" | "renewal.due" | "agreement.terminated_by_supplier" | "agreement.terminated_by_network" | "termination.proposed" | "sign_up.opened" | "sign_up.confirmed" | "sign_up.ended" | "call_off.cancelled" | "call_off.imported" | "scorecard.renewed" | "call_off_request.asked" | "call_off_request.allotted" | "call_off_request.withdrawn" | "call_off_request.placed" | "call_off_request.bids_asked" | "call_off_request.bids_opened" | "call_off_request.no_bids" | "call_off_request.bids_expired" | "call_off_request.won" | "call_off_request.lost" | "call_off_request.reference_taken" | "call_off_request.exhausted" | "order.placed" | "order.unanswered" | "order.confirmed" | "order.changed" | "order.delivered" | "order.returned" | "order.return_confirmed" | "order.return_refused" | "order.movement_reversed" | "order.cancelled" | "volume_report.due" | "disagreement.opened" | "disagreement.answered" | "disagreement.agreed" | "disagreement.escalated" | "disagreement.decided" | "disagreement.corrected" | "disagreement.reported_otherwise" | "quota.set" | "bonus_run.counted" | "bonus_run.released" | "bonus_run.owed" | "payment_file.made" | "payment_return.recorded" | "payment.returned" | "bank_account.entered")[];
        };
        MadeWebhook: {
            /** Format: uuid */
            id: string;
            address: string;
            kinds: string[];
            /** @description false: silenced, by hand or because nobody answered for two days */
            isEnabled: boolean;
            madeAt: string;
            /** @description Since whoever made it acts no more for its side, until a colleague takes it over */
            stoppedAt: string | null;
            /** @description Signs what is sent; it is shown only now */
            secret: string;
        };
        WebhookTakeOver: {
            /**
             * @description Switches it on, if it is silenced or has stopped; left out: it stays as it is
             * @enum {boolean}
             */
            isEnabled?: true;
        };
        WebhookChange: {
            kinds?: ("membership.admitted" | "membership.waiting" | "membership.refused" | "registration.refused" | "registration.received" | "membership.left" | "prequalification.refused" | "prequalification.expiring" | "round.planned" | "meeting.scheduled" | "collecting.opened" | "collecting.reminder" | "collecting.moved" | "collecting.moved_because" | "collecting.closed" | "free_line.stated" | "free_line.to_confirm" | "totals.published" | "round.cancelled" | "round.concluded" | "rules.quartiles" | "call.published" | "call.changed" | "call.changed_open" | "call.changed_anew" | "invitation.declined" | "invitation.reconsidered" | "invitation.reminder" | "admission.asked" | "admission.taken_back" | "admission.admitted" | "admission.refused" | "question.asked" | "question.answered" | "stage.moved" | "stage.moved_because" | "stage.further" | "stage.closed" | "auction.called" | "auction.paused" | "auction.resumed" | "auction.ended" | "opening.awaited" | "opening.technical" | "opening.prices_awaited" | "opening.published" | "clarification.asked" | "clarification.answered" | "decision.proposed" | "outcome.told" | "complaint.filed" | "complaint.resolved" | "price_adjustment.proposed" | "edition.issued" | "edition.to_accept" | "edition.signed" | "agreement.ending" | "maximum.near" | "maximum.reached" | "renewal.due" | "agreement.terminated_by_supplier" | "agreement.terminated_by_network" | "termination.proposed" | "sign_up.opened" | "sign_up.confirmed" | "sign_up.ended" | "call_off.cancelled" | "call_off.imported" | "scorecard.renewed" | "call_off_request.asked" | "call_off_request.allotted" | "call_off_request.withdrawn" | "call_off_request.placed" | "call_off_request.bids_asked" | "call_off_request.bids_opened" | "call_off_request.no_bids" | "call_off_request.bids_expired" | "call_off_request.won" | "call_off_request.lost" | "call_off_request.reference_taken" | "call_off_request.exhausted" | "order.placed" | "order.unanswered" | "order.confirmed" | "order.changed" | "order.delivered" | "order.returned" | "order.return_confirmed" | "order.return_refused" | "order.movement_reversed" | "order.cancelled" | "volume_report.due" | "disagreement.opened" | "disagreement.answered" | "disagreement.agreed" | "disagreement.escalated" | "disagreement.decided" | "disagreement.corrected" | "disagreement.reported_otherwise" | "quota.set" | "bonus_run.counted" | "bonus_run.released" | "bonus_run.owed" | "payment_file.made" | "payment_return.recorded" | "payment.returned" | "bank_account.entered")[];
            isEnabled?: boolean;
        };
        WebhookPingBody: Record<string, never>;
        WebhookPing: {
            /** Format: uuid */
            deliveryId: string;
        };
        WebhookDeliveryList: {
            items: {
                /**
                 * Format: uuid
                 * @description Of the event; the same whenever it is sent
                 */
                id: string;
                kind: string;
                madeAt: string;
                /** @enum {string} */
                state: "waiting" | "delivered" | "failed";
                /** @description When it is tried again */
                nextAt: string | null;
                attempts: {
                    at: string;
                    /** @description Of the answer; null: there was none */
                    status: number | null;
                    failure: string | null;
                    durationMs: number;
                }[];
            }[];
        };
        Credentials: {
            email: string;
            password: string;
        };
        Session: {
            /** Format: uuid */
            personId: string;
            name: string;
        };
        Me: {
            /** Format: uuid */
            personId: string;
            name: string;
            email: string;
            mandates: {
                /** Format: uuid */
                networkId: string;
                networkSlug: string;
                networkName: string;
                /** @enum {string} */
                role: "office" | "auditor" | "buyer" | "signatory" | "bidder";
                /** @description The membership's code; null for the network itself */
                membership: string | null;
                /** Format: uuid */
                membershipId: string | null;
                organisation: string | null;
                /**
                 * @description What the organisation is in the network
                 * @enum {string|null}
                 */
                kind: "member" | "customer" | "supplier" | null;
                status: string | null;
            }[];
        };
        Password: {
            password: string;
        };
        AcceptedInvitation: {
            /** @description Where in the portal the invitation leads, e.g. the call that one is invited to */
            place: string | null;
        };
        Tokens: {
            items: components["schemas"]["Token"][];
        };
        Token: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            scope: "read" | "write";
            madeAt: string;
            expiresAt: string;
        };
        NewToken: {
            name: string;
            /** @enum {string} */
            scope: "read" | "write";
            /** @default 90 */
            days: number;
        };
        MadeToken: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            scope: "read" | "write";
            madeAt: string;
            expiresAt: string;
            /** @description The secret, shown only now */
            token: string;
        };
        ErasedPerson: {
            email: string;
        };
        Networks: {
            items: components["schemas"]["Network"][];
        };
        Network: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            country: string;
            timeZone: string;
            currency: string;
            /** @enum {string} */
            locale: "de" | "en";
            memberCap: number;
            minContributors: number;
            dominancePercent: string;
            pPercent: string;
            marketShareLimitPercent: string;
            standstillDays: number;
            showsQuartiles: boolean;
            version: number;
            allowedActions: ("change" | "admit" | "addOfficePerson" | "createRound")[];
        };
        NewNetwork: {
            name: string;
            /** @enum {string} */
            locale: "de" | "en";
            memberCap: number;
            /** @default 5 */
            minContributors: number;
            dominancePercent?: string | number;
            pPercent?: string | number;
            marketShareLimitPercent?: string | number;
            /** @default 10 */
            standstillDays: number;
            /**
             * @description Members are shown in which quarter of the pool’s prices before an agreement their own one lies; for rounds that begin to collect from then on
             * @default false
             */
            showsQuartiles: boolean;
            slug: string;
            country: string;
            timeZone: string;
            currency: string;
            office: {
                name: string;
                email: string;
            };
        };
        NetworkChanges: {
            name?: string;
            /** @enum {string} */
            locale?: "de" | "en";
            memberCap?: number;
            minContributors?: number;
            dominancePercent?: string | number;
            pPercent?: string | number;
            marketShareLimitPercent?: string | number;
            standstillDays?: number;
            /** @description Members are shown in which quarter of the pool’s prices before an agreement their own one lies; for rounds that begin to collect from then on */
            showsQuartiles?: boolean;
        };
        Application: {
            /** @enum {string} */
            kind: "member" | "customer" | "supplier";
            code: string;
            organisation: {
                name: string;
                /** @default  */
                street: "" | string;
                /** @default  */
                postcode: "" | string;
                /** @default  */
                city: "" | string;
                country: string;
                vatId?: string;
            };
            /** @default [] */
            naceClasses: string[];
            /** @default [] */
            clearedNace: string[];
            /** @default  */
            clearedReason: "" | string;
            /** @default [] */
            markets: string[];
            groupTag?: string;
            /** @default 0 */
            annualFee: string;
            contact: {
                name: string;
                email: string;
                roles?: ("buyer" | "signatory" | "bidder")[];
            };
        };
        Membership: {
            /** Format: uuid */
            id: string;
            code: string;
            /** @enum {string} */
            kind: "member" | "customer" | "supplier";
            /** @enum {string} */
            status: "admitted" | "waiting" | "conflict" | "left";
            organisation: {
                name: string;
                street?: string;
                postcode?: string;
                city?: string;
                country?: string;
                vatId?: string;
            };
            naceClasses?: string[];
            markets?: string[];
            groupTag?: string;
            annualFee?: string;
            leftOn?: string;
            /** @description Office only */
            clearedNace?: string[];
            /** @description Office only */
            clearedReason?: string;
            /** @description Office only: with whom it competes. The applicant never learns it */
            conflicts?: {
                with: string;
                name: string;
                /** @enum {string} */
                ground: "market" | "nace";
                value: string;
            }[];
            version: number;
            allowedActions: ("change" | "leave" | "reconsider" | "addSite" | "addPerson")[];
        };
        MembershipPage: {
            items: components["schemas"]["Membership"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        MembershipChanges: {
            organisation?: {
                name?: string;
                street?: "" | string;
                postcode?: "" | string;
                city?: "" | string;
                country?: string;
            };
            naceClasses?: string[];
            clearedNace?: string[];
            clearedReason?: "" | string;
            markets?: string[];
            groupTag?: string | null;
            annualFee?: string;
        };
        Leaving: {
            reason: string;
        };
        SitePage: {
            items: components["schemas"]["Site"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        Site: {
            /** Format: uuid */
            id: string;
            name: string;
            postcode: string;
            city: string;
            country: string;
        };
        NewSite: {
            name: string;
            postcode: string;
            /** @default  */
            city: "" | string;
            country?: string;
        };
        People: {
            items: components["schemas"]["Person"][];
        };
        Person: {
            /** Format: uuid */
            personId: string;
            name: string;
            email: string;
            /** @description has accepted an invitation */
            isActive: boolean;
            mandates: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                role: "office" | "auditor" | "buyer" | "signatory" | "bidder";
            }[];
        };
        NewPerson: {
            name: string;
            email: string;
            roles?: ("buyer" | "signatory" | "bidder")[];
        };
        OfficePeople: {
            items: components["schemas"]["Person"][];
            /** @description Who waits for the confirmation of a second office person */
            proposals: {
                /** Format: uuid */
                id: string;
                name: string;
                email: string;
                /** @enum {string} */
                role: "office" | "auditor";
                /** @description Name of the office person */
                proposedBy: string;
                proposedAt: string;
                /** @description Who proposed cannot confirm */
                allowedActions: ("confirm" | "drop")[];
            }[];
        };
        NewOfficePerson: {
            name: string;
            email: string;
            /** @enum {string} */
            role: "office" | "auditor";
        };
        Questionnaire: {
            /** @description For If-Match; 0: nothing was asked yet. */
            version: number;
            items: components["schemas"]["PrequalificationQuestion"][];
            allowedActions: "edit"[];
        };
        PrequalificationQuestion: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "declaration" | "certificate" | "reference" | "number";
            textDe: string;
            textEn: string;
            isRequired: boolean;
            isAnswered: boolean;
        };
        QuestionnaireText: {
            /** @description In their order; questions that are left out are not asked any more. */
            questions: {
                /**
                 * Format: uuid
                 * @description Of a question that is asked already; without it, or with another kind or wording, it is a new one.
                 */
                id?: string;
                /** @enum {string} */
                kind: "declaration" | "certificate" | "reference" | "number";
                textDe: string;
                textEn: string;
                isRequired: boolean;
            }[];
        };
        OwnPrequalification: {
            /** @description Every required question has an accepted answer that has not expired. */
            isComplete: boolean;
            items: components["schemas"]["AnsweredQuestionOfPrequalification"][];
        };
        AnsweredQuestionOfPrequalification: {
            question: components["schemas"]["PrequalificationQuestion"];
            answer: components["schemas"]["PrequalificationAnswer"] | null;
            /** @description The certificate as a file, where it was attached */
            document: components["schemas"]["KeptDocument"] | null;
            /**
             * @description open: not answered; expired: the certificate’s last day is over.
             * @enum {string}
             */
            standing: "open" | "unchecked" | "accepted" | "refused" | "expired";
            allowedActions: ("answer" | "attach" | "accept" | "refuse")[];
        };
        PrequalificationAnswer: {
            declared: boolean | null;
            text: string | null;
            number: string | null;
            /** @description The last day on which a certificate counts. */
            expiresOn: string | null;
            answeredAt: string;
            /** @enum {string} */
            state: "unchecked" | "accepted" | "refused";
            /** @description Why it is refused. */
            reason: string | null;
            /** @description Who of the office checked it; told to office and auditor. */
            checkedBy: string | null;
            checkedAt: string | null;
            version: number;
        };
        KeptDocument: {
            /** Format: uuid */
            id: string;
            name: string;
            contentType: string;
            bytes: number;
            /** @description Of its bytes, in hex. */
            sha256: string;
            /** @description For malware, before it was kept. */
            isScanned: boolean;
        };
        NewPrequalificationAnswer: {
            /** @enum {string} */
            kind: "declaration";
            declared: boolean;
        } | {
            /** @enum {string} */
            kind: "certificate";
            /** @description Its number and who issued it. */
            text: string;
            /** Format: date */
            expiresOn: string;
        } | {
            /** @enum {string} */
            kind: "reference";
            text: string;
        } | {
            /** @enum {string} */
            kind: "number";
            number: string;
        };
        SupplierStandings: {
            items: components["schemas"]["SupplierStanding"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        SupplierStanding: {
            /** Format: uuid */
            membershipId: string;
            supplier: string;
            name: string;
            isComplete: boolean;
            /** @description Answers that wait for the office. */
            unchecked: number;
            /** @description Required answers that are open, refused or expired. */
            lacking: number;
        };
        PrequalificationOfSupplier: {
            supplier: string;
            name: string;
            /** @description Every required question has an accepted answer that has not expired. */
            isComplete: boolean;
            items: components["schemas"]["AnsweredQuestionOfPrequalification"][];
        };
        AnswerRefusal: {
            /** @description The supplier reads it. */
            reason: string;
        };
        CustomerRegistration: {
            organisation: {
                name: string;
                /** @default  */
                street: "" | string;
                postcode: string;
                city: string;
                country: string;
                /** @description with its country, e.g. DE136695976; form and check digits are checked */
                vatId: string;
            };
            person: {
                name: string;
                email: string;
            };
            /**
             * @description of the e-mails
             * @default de
             * @enum {string}
             */
            locale: "de" | "en";
        };
        RegistrationReceived: Record<string, never>;
        RegistrationConfirmation: {
            token: string;
        };
        RegistrationList: {
            items: components["schemas"]["Registration"][];
        };
        Registration: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "pending" | "confirmed" | "approved" | "refused";
            name: string;
            street: string;
            postcode: string;
            city: string;
            country: string;
            vatId: string;
            personName: string;
            email: string;
            confirmedAt: string | null;
            /** @description null: not asked for online */
            vatCheck: {
                /** @enum {string} */
                result: "valid" | "invalid" | "unavailable";
                at: string;
            } | null;
            /** @description while it waits: memberships, of now or before, of the company with this VAT number; such a request cannot be approved */
            readonly known: {
                code: string;
                name: string;
                /** @enum {string} */
                kind: "member" | "customer" | "supplier";
                /** @enum {string} */
                status: "admitted" | "waiting" | "conflict" | "left";
            }[];
            reason: string | null;
            /** Format: uuid */
            membershipId: string | null;
            decidedAt: string | null;
            version: number;
        };
        RegistrationApproval: {
            /** @description the customer’s number */
            code: string;
        };
        RegistrationRefusal: {
            /** @description told to the applicant */
            reason: string;
        };
        CustomerAccess: {
            isOfferPublic: boolean;
            takesRegistrations: boolean;
            yearlyFee: string | null;
            version: number;
        };
        CustomerAccessChanges: {
            /** @description whether strangers see what agreements open to customers offer, without prices */
            isOfferPublic: boolean;
            takesRegistrations: boolean;
            /** @description flat, of every customer; null: none */
            yearlyFee: string | null;
        };
        Catalogue: {
            /** @default [] */
            categories: {
                /** @description the network’s own code */
                code: string;
                nameDe: string;
                nameEn: string;
                /** @description the network’s own code */
                parent?: string;
            }[];
            /** @default [] */
            items: {
                code: string;
                /** @description the network’s own code */
                category: string;
                gtin?: string;
                nameDe: string;
                nameEn: string;
                /** @description UN/ECE Rec 20 code */
                baseUnit: string;
                /** @default [] */
                packagings: {
                    /** @description as people write it, e.g. VE, Ktn, Rolle */
                    name: string;
                    /** @description base units that one holds */
                    baseQuantity: string;
                }[];
                eclass?: string;
                unspsc?: string;
                cpv?: string;
            }[];
        };
        CatalogueRecorded: {
            categories: {
                added: number;
                changed: number;
                unchanged: number;
            };
            items: {
                added: number;
                changed: number;
                unchanged: number;
            };
        };
        CatalogueChecked: {
            /** @description every value that cannot be accepted; none: it can be recorded */
            faults: {
                pointer: string;
                detail: string;
            }[];
            categories: {
                added: number;
                changed: number;
                unchanged: number;
            } | null;
            items: {
                added: number;
                changed: number;
                unchanged: number;
            } | null;
        };
        CategoryPage: {
            items: components["schemas"]["Category"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        Category: {
            /** Format: uuid */
            id: string;
            code: string;
            nameDe: string;
            nameEn: string;
            parent: string | null;
            /** @description how many items stand directly in it */
            items: number;
        };
        ItemPage: {
            items: components["schemas"]["Item"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        Item: {
            /** Format: uuid */
            id: string;
            code: string;
            category: string;
            gtin: string | null;
            nameDe: string;
            nameEn: string;
            baseUnit: string;
            packagings: {
                name: string;
                baseQuantity: string;
            }[];
            eclass: string | null;
            unspsc: string | null;
            cpv: string | null;
        };
        CatalogueUses: {
            items: {
                /** @enum {string} */
                kind: "round" | "requirements" | "positions" | "items" | "categories";
                /** Format: uuid */
                roundId: string | null;
                /** @description the title of the round in which it is used */
                round: string | null;
                count: number;
            }[];
        };
        NewRound: {
            title: string;
            /** Format: date */
            termFrom: string;
            /** Format: date */
            termTo: string;
            proposedCategories?: string[];
        };
        Round: {
            /** Format: uuid */
            id: string;
            title: string;
            /** @enum {string} */
            phase: "planning" | "collecting" | "pooling" | "bidding" | "evaluating" | "standstill" | "sign_up" | "concluded" | "cancelled";
            termFrom: string;
            termTo: string;
            proposedCategories: string[];
            /** @description What the office picked when planning ended */
            categories: string[];
            collectingDeadline: string | null;
            signUpDeadline: string | null;
            /** @description The last day of the standstill */
            standstillEndsOn: string | null;
            totalsPublishedAt: string | null;
            /** @description Members are shown in which quarter of the pool’s prices their own one lies, as the network’s rule was when collecting began */
            showsQuartiles: boolean;
            /** @enum {string|null} */
            cancelledFrom: "planning" | "collecting" | "pooling" | "bidding" | "evaluating" | "standstill" | "sign_up" | "concluded" | "cancelled" | null;
            cancelReason: string | null;
            version: number;
            allowedActions: ("change" | "propose" | "vote" | "startCollecting" | "moveCollectingDeadline" | "reopenCollecting" | "scheduleMeeting" | "recordMarketShares" | "recordBiddingMandates" | "cancel")[];
        };
        RoundPage: {
            items: components["schemas"]["Round"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        RoundChanges: {
            title?: string;
            /** Format: date */
            termFrom?: string;
            /** Format: date */
            termTo?: string;
        };
        Proposal: {
            categories: string[];
        };
        Ballot: {
            points: {
                category: string;
                points: number;
            }[];
            /** @description How often it was cast; 0: not yet */
            version: number;
        };
        NewBallot: {
            points: {
                category: string;
                points: number;
            }[];
        };
        Priorities: {
            items: {
                rank: number;
                category: string;
                points: number;
                voters: number;
            }[];
            isFinal: boolean;
        };
        StartOfCollecting: {
            categories: string[];
            /** @description Local time of the network’s zone (2027-03-14T10:00), or absolute (2027-03-14T09:00:00Z) */
            deadline: string;
        };
        MovedCollectingDeadline: {
            /** @description Local time of the network’s zone (2027-03-14T10:00), or absolute (2027-03-14T09:00:00Z) */
            deadline: string;
            /** @description Told to every member, and kept in the log. */
            reason?: string;
        };
        NewDeadline: {
            /** @description Local time of the network’s zone (2027-03-14T10:00), or absolute (2027-03-14T09:00:00Z) */
            deadline: string;
        };
        Cancelling: {
            reason: string;
        };
        Meetings: {
            items: components["schemas"]["Meeting"][];
        };
        Meeting: {
            /** Format: uuid */
            id: string;
            title: string;
            startsAt: string;
            place: string;
            minutes: string | null;
            version: number;
        };
        NewMeeting: {
            title: string;
            /** @description Local time of the network’s zone (2027-03-14T10:00), or absolute (2027-03-14T09:00:00Z) */
            startsAt: string;
            /** @default  */
            place: "" | string;
            minutes?: string;
        };
        MeetingChanges: {
            title?: string;
            /** @description Local time of the network’s zone (2027-03-14T10:00), or absolute (2027-03-14T09:00:00Z) */
            startsAt?: string;
            place?: "" | string;
            minutes?: string;
        };
        MarketShares: {
            items: {
                category: string;
                purchasingPercent: string | null;
                sellingPercent: string | null;
                source: string;
                asOf: string;
                justification: string | null;
            }[];
            limitPercent: string;
            /** @description Categories that need a legal justification */
            needed: {
                category: string;
                /** @enum {string} */
                reason: "missing" | "purchasing_over_limit" | "selling_over_limit";
            }[];
            /** @description Those of them that have none: they keep the call from being published */
            obstacles: {
                category: string;
                /** @enum {string} */
                reason: "missing" | "purchasing_over_limit" | "selling_over_limit";
            }[];
        };
        NewMarketShares: {
            shares: {
                category: string;
                purchasingPercent?: string | null;
                sellingPercent?: string | null;
                source: string;
                /** Format: date */
                asOf: string;
                /** @description Legal justification, needed over the limit or with a share missing */
                justification?: string | null;
            }[];
        };
        BiddingMandatePage: {
            items: {
                membership: string;
                documentHash: string;
                givenOn: string;
            }[];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        NewBiddingMandates: {
            mandates: {
                membership: string;
                documentHash: string;
                /** Format: date */
                givenOn: string;
            }[];
        };
        BiddingMandatesRecorded: {
            recorded: number;
        };
        ParticipationPage: {
            items: {
                membership: string;
                name: string;
                hasVoted: boolean;
                pointsGiven: number;
                hasMandate: boolean;
                /** @description What later rooms know, e.g. whether requirements were submitted */
                known: {
                    [key: string]: components["schemas"]["__schema0"];
                };
            }[];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        __schema0: string | number | boolean | (null) | components["schemas"]["__schema0"][] | {
            [key: string]: components["schemas"]["__schema0"];
        };
        RoundReport: {
            /** @enum {string} */
            phase: "planning" | "collecting" | "pooling" | "bidding" | "evaluating" | "standstill" | "sign_up" | "concluded" | "cancelled";
            /** @description Fixed when the round was concluded; until then a preview */
            isFinal: boolean;
            participation: {
                members: number;
                voters: number;
                mandates: number;
            };
            sections: {
                [key: string]: components["schemas"]["__schema0"];
            };
        };
        MeetingPage: {
            items: components["schemas"]["MeetingOfRound"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        MeetingOfRound: {
            /** Format: uuid */
            id: string;
            title: string;
            startsAt: string;
            place: string;
            minutes: string | null;
            version: number;
            /** Format: uuid */
            round: string;
            roundTitle: string;
        };
        FreeLinePage: {
            items: components["schemas"]["FreeLine"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        FreeLine: {
            /** Format: uuid */
            id: string;
            membership: string;
            /** @enum {string} */
            state: "stated" | "asked" | "matched" | "confirmed" | "withdrawn";
            description: string;
            quantity: string;
            unit: string;
            /** @enum {string} */
            kind: "firm" | "forecast";
            site: string | null;
            from: string | null;
            to: string | null;
            /** @description current price; only the member itself sees it */
            price: string | null;
            priceUnit: string | null;
            currency: string | null;
            /** @description the most it would pay; only the member itself sees it */
            mostItWouldPay: string | null;
            /** @description current supplier; only the member itself sees it */
            supplier: string | null;
            /** @description what the office takes it for */
            match: {
                item: string;
                nameDe: string;
                nameEn: string;
                quantity: string;
                unit: string;
            } | null;
            dialogue: {
                /** @enum {string} */
                side: "office" | "member";
                text: string;
                /** @description ISO 8601, UTC */
                at: string;
            }[];
            /** @description the line in force that it became */
            requirementId: string | null;
            /** @description ISO 8601, UTC */
            statedAt: string;
            version: number;
            allowedActions: ("match" | "ask" | "answer" | "confirm" | "withdraw")[];
        };
        NewFreeLine: {
            /** @description what is needed, in words */
            description: string;
            quantity: string;
            /** @description as people write it; the office says what it holds */
            unit: string;
            /**
             * @default forecast
             * @enum {string}
             */
            kind: "firm" | "forecast";
            /** @description name of a delivery site; the own address if not said */
            site?: string;
            /**
             * Format: date
             * @description a day like 2027-03-31
             */
            from?: string;
            /**
             * Format: date
             * @description a day like 2027-03-31
             */
            to?: string;
            /** @description current price; only the member itself sees it */
            price?: string;
            /** @description the price is for so many of the unit; 1 if not said */
            priceUnit?: string;
            currency?: string;
            /** @description per unit, in the network’s currency; only the member itself sees it */
            mostItWouldPay?: string;
            /** @description current supplier; only the member itself sees it */
            supplier?: string;
        };
        ItemSuggestions: {
            items: {
                code: string;
                nameDe: string;
                nameEn: string;
                baseUnit: string;
                /** @description in percent */
                likeness: number;
                /** @description whether the line’s unit converts into the item’s */
                unitFits: boolean;
            }[];
        };
        FreeLineMatch: {
            /** @description code of an item in the round’s categories */
            item?: string;
            /** @description instead: an item that the catalogue does not have yet; everybody in the network reads its names */
            newItem?: {
                code: string;
                /** @description the network’s own code */
                category: string;
                gtin?: string;
                nameDe: string;
                nameEn: string;
                /** @description UN/ECE Rec 20 code */
                baseUnit: string;
                /** @default [] */
                packagings: {
                    /** @description as people write it, e.g. VE, Ktn, Rolle */
                    name: string;
                    /** @description base units that one holds */
                    baseQuantity: string;
                }[];
                eclass?: string;
                unspsc?: string;
                cpv?: string;
            };
            /** @description if it is to be another than stated */
            quantity?: string;
            /** @description if it is to be another than stated */
            unit?: string;
        };
        FreeLineQuestion: {
            question: string;
        };
        FreeLineAnswer: {
            answer: string;
        };
        FreeLineConfirmation: {
            /** @description for the unit of the match, where that is another than stated: a price of a roll is none of a metre */
            price?: string;
            priceUnit?: string;
            mostItWouldPay?: string;
        };
        ImportOutcome: {
            /** Format: uuid */
            id: string;
            membership: string;
            fileName: string;
            /** @description SHA-256 of the bytes, hexadecimal */
            contentHash: string;
            sizeBytes: number;
            /** @description requirement lines in the file */
            lines: number;
            faults: number;
            replacedFileId: string | null;
            /** @description ISO 8601, UTC */
            receivedAt: string;
            /** @description ISO 8601, UTC */
            committedAt: string | null;
            version: number;
            /** @description how often it was checked; what each check found is kept */
            checks: number;
            /** @description its named columns; where no line names item, quantity and unit, those of the likeliest header line */
            columns: components["schemas"]["NamedColumn"][];
            allowedActions: ("commit" | "correct")[];
            /** @enum {string} */
            state: "checked" | "faulty" | "committed" | "replaced" | "unchanged";
            /** @enum {string} */
            outcome: "checked" | "faulty" | "committed" | "replaced" | "unchanged";
        };
        NamedColumn: {
            /** @description as a spreadsheet names it */
            column: string;
            header: string;
            /**
             * @description what it is taken for; null: it is kept aside
             * @enum {string|null}
             */
            field: "item" | "description" | "quantity" | "unit" | "price" | "price_unit" | "currency" | "supplier" | "site" | "from" | "to" | "kind" | null;
            /** @description what stands in its first lines */
            sample: string[];
        };
        ImportPage: {
            items: components["schemas"]["Import"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        Import: {
            /** Format: uuid */
            id: string;
            membership: string;
            fileName: string;
            /** @description SHA-256 of the bytes, hexadecimal */
            contentHash: string;
            sizeBytes: number;
            /** @description requirement lines in the file */
            lines: number;
            faults: number;
            replacedFileId: string | null;
            /** @description ISO 8601, UTC */
            receivedAt: string;
            /** @description ISO 8601, UTC */
            committedAt: string | null;
            version: number;
            /** @description how often it was checked; what each check found is kept */
            checks: number;
            /** @description its named columns; where no line names item, quantity and unit, those of the likeliest header line */
            columns: components["schemas"]["NamedColumn"][];
            allowedActions: ("commit" | "correct")[];
            /** @enum {string} */
            state: "checked" | "faulty" | "committed" | "replaced";
        };
        FaultPage: {
            items: components["schemas"]["Fault"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        Fault: {
            /** @description line of the file as a spreadsheet counts it, from 1 */
            row: number;
            /** @description column as a spreadsheet names it; null where the file has none for this field */
            column: string | null;
            /** @enum {string} */
            field: "" | "item" | "description" | "quantity" | "unit" | "price" | "price_unit" | "currency" | "supplier" | "site" | "from" | "to" | "kind";
            /** @enum {string} */
            reason: "missing" | "unknown_item" | "category_not_in_round" | "unreadable_number" | "ambiguous_number" | "not_positive" | "too_precise" | "unknown_unit" | "unit_dimension" | "unreadable_date" | "ambiguous_date" | "date_order" | "unknown_site" | "unknown_currency" | "unknown_kind" | "no_header";
            value: string;
            suggestion: string;
        };
        Checks: {
            items: {
                /** @description counted from 1 */
                check: number;
                /** @description ISO 8601, UTC */
                checkedAt: string;
                lines: number;
                faults: number;
                /** @description whether its single faults can still be listed: those of the first and of the ten latest checks */
                areFaultsKept: boolean;
            }[];
        };
        Columns: {
            columns: {
                /** @description as the file has it */
                header: string;
                /**
                 * @description null: kept aside
                 * @enum {string|null}
                 */
                field: "item" | "description" | "quantity" | "unit" | "price" | "price_unit" | "currency" | "supplier" | "site" | "from" | "to" | "kind" | null;
            }[];
        };
        Corrections: {
            corrections: {
                row: number;
                /** @enum {string} */
                field: "item" | "description" | "quantity" | "unit" | "price" | "price_unit" | "currency" | "supplier" | "site" | "from" | "to" | "kind";
                value: string;
            }[];
        };
        RequirementPage: {
            items: components["schemas"]["Requirement"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        Requirement: {
            /** Format: uuid */
            id: string;
            membership: string;
            fileId: string | null;
            row: number | null;
            item: string;
            category: string;
            region: string;
            site: string | null;
            /** @description in the item’s base unit */
            quantity: string;
            baseUnit: string;
            /** @enum {string} */
            kind: "firm" | "forecast";
            /** @description as stated */
            lineQuantity: string;
            lineUnit: string;
            price: string | null;
            priceUnit: string | null;
            currency: string | null;
            mostItWouldPay: string | null;
            supplier: string | null;
            description: string | null;
            from: string | null;
            to: string | null;
            /** @description ISO 8601, UTC */
            confirmedAt: string | null;
            /** @description ISO 8601, UTC */
            withdrawnAt: string | null;
        };
        NewRequirement: {
            /** @description code, GTIN or exact name */
            item: string;
            quantity: string;
            /** @description Rec 20 code, a packaging of the item, or as people write it */
            unit: string;
            /**
             * @default forecast
             * @enum {string}
             */
            kind: "firm" | "forecast";
            /** @description current price, confidential */
            price?: string;
            /** @description the price is for so many of the unit; 1 if not said */
            priceUnit?: string;
            currency?: string;
            /** @description per unit, in the network’s currency */
            mostItWouldPay?: string;
            supplier?: string;
            description?: string;
            /** @description name of a delivery site; the own address if not said */
            site?: string;
            /**
             * Format: date
             * @description a day like 2027-03-31
             */
            from?: string;
            /**
             * Format: date
             * @description a day like 2027-03-31
             */
            to?: string;
        };
        ConfirmedLines: {
            /** @description how many were not confirmed before */
            confirmed: number;
        };
        Submission: {
            /** @enum {string} */
            state: "open" | "submitted" | "declined";
            /** @description ISO 8601, UTC */
            statedAt: string | null;
            /** @description lines in force */
            lines: number;
        };
        NewSubmission: {
            /** @enum {string} */
            state: "open" | "submitted" | "declined";
        };
        PoolingWish: {
            /**
             * @description Forget how lots were shaped: one lot per category and delivery region
             * @default false
             */
            anew: boolean;
        };
        Pooling: {
            lots: number;
            positions: number;
            /** @description Positions whose total nobody but the office may see */
            withheld: number;
        };
        LotPage: {
            items: components["schemas"]["Lot"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        Lot: {
            /** Format: uuid */
            id: string;
            number: number;
            /** @description The category's code */
            category: string;
            /** @description First two digits of the delivery postcode */
            region: string;
            title: string;
            /** @description Whether others than the office see it */
            published: boolean;
            version: number;
            allowedActions: ("merge" | "split" | "move")[];
        };
        LotWithPositions: {
            /** Format: uuid */
            id: string;
            number: number;
            /** @description The category's code */
            category: string;
            /** @description First two digits of the delivery postcode */
            region: string;
            title: string;
            /** @description Whether others than the office see it */
            published: boolean;
            version: number;
            allowedActions: ("merge" | "split" | "move")[];
            positions: components["schemas"]["Position"][];
        };
        Position: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            lotId: string;
            category: string;
            /** @description The lot's region */
            region: string;
            /** @description The delivery regions whose requirements are pooled here */
            regions: string[];
            /** @description The item's code */
            item: string;
            /** @description UN/ECE Rec 20 */
            unit: string;
            firm: string | "withheld";
            forecast: string | "withheld";
            total: string | "withheld";
            /** @description Members with a requirement, a corporate group counted once; for the office only */
            contributors: number | "withheld";
            /** @description The total, if it may be shown to others than the office */
            published: string | "withheld";
        };
        PositionPage: {
            items: components["schemas"]["Position"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        LotsToMerge: {
            lots: string[];
            title?: string;
        };
        LotToSplit: {
            /** Format: uuid */
            lot: string;
            positions: string[];
            title: string;
        };
        PositionsToMove: {
            positions: string[];
            /** Format: uuid */
            to: string;
        };
        Undoable: {
            /**
             * @description What would be undone next; null: nothing
             * @enum {string|null}
             */
            kind: "merge" | "split" | "move" | "anew" | null;
        };
        Undo: Record<string, never>;
        Publication: {
            edition: number;
            positions: number;
            withheld: number;
        };
        Call: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            roundId: string;
            /** @enum {string} */
            state: "draft" | "published" | "decided" | "cancelled";
            currency: string;
            /** @description Whether suppliers that are not invited may ask to be admitted. */
            othersMayAsk: boolean;
            /**
             * @description Whether suppliers are to be prequalified: not at all, as a warning, or to be invited.
             * @enum {string}
             */
            prequalification: "none" | "warn" | "block";
            allPositions: boolean;
            /** @description Prices are opened apart, after the technical parts were assessed. */
            twoEnvelopes: boolean;
            /** @description Bidders seal their bids themselves. */
            sealedByBidder: boolean;
            standstillDays: number;
            validUntil: string | null;
            conditions: string;
            /** @description The call’s own questions deadline; questions end with the bids at the latest. */
            questionsUntil: string | null;
            /** @description The version that suppliers read (GET …/call/versions); null: not published yet. */
            publishedVersion: number | null;
            categories: {
                category: string;
                /** @enum {string} */
                formula: "lowest_price" | "ratio" | "linear" | "richtwert" | "richtwert_extended";
                priceWeight: string;
                /** @enum {string} */
                tierMode: "all_units" | "incremental";
                bandPercent: string;
                criteria: {
                    code: string;
                    weight: string;
                    minimum?: string;
                    scorecardNeutral?: string;
                }[];
            }[];
            suppliers: {
                supplier: string;
                name: string;
                /** @enum {string} */
                state: "invited" | "inadmissible";
            }[];
            lots: {
                /** Format: uuid */
                id: string;
                category: string;
                region: string;
                title: string;
                positions: {
                    /** Format: uuid */
                    id: string;
                    item: string;
                    nameDe: string;
                    nameEn: string;
                    unit: string;
                    /** @description The published total, or “withheld”. Domain §6.3. */
                    quantity: string;
                }[];
            }[];
            /** @description By name; GET …/call/documents/{id} gives the file. */
            documents: components["schemas"]["KeptDocument"][];
            stages: components["schemas"]["Stage"][];
            version: number;
            /** @description change: the draft; amend: the published call, which makes a new version. */
            allowedActions: ("change" | "publish" | "callStage" | "amend")[];
        };
        Stage: {
            /** Format: uuid */
            id: string;
            number: number;
            /** @enum {string} */
            kind: "sealed" | "auction";
            /** @enum {string} */
            state: "draft" | "open" | "closed" | "opened" | "cancelled";
            deadline: string | null;
            closedAt: string | null;
            openedAt: string | null;
            /** @description Whether prices have a key of their own. */
            twoEnvelopes: boolean;
            /** @description When the technical parts were opened; the prices stay sealed until they are released. */
            technicalOpenedAt: string | null;
            /** @description null: all lots of the call. */
            lots: string[] | null;
            /** @description X25519, hexadecimal: what bids are sealed to. */
            publicKey: string | null;
            /** @description What prices are sealed to, where they have a key of their own. */
            pricePublicKey: string | null;
            /** @description Whom the stage asks, and what the office says to each, where it does not ask all; a supplier sees itself only, a member nobody. */
            bidders?: components["schemas"]["ChosenBidder"][];
            /** @description Who holds a share of the stage’s key and who has released the opening; office and auditor only. Once technical parts are opened: of the key of the prices. */
            holders?: {
                name: string;
                /**
                 * @description null: has no mandate any more with which it could release.
                 * @enum {string|null}
                 */
                side: "office" | "auditor" | null;
                isMe: boolean;
                /** @description When it released the opening; null: not yet. */
                releasedAt: string | null;
            }[];
            /**
             * @description How far the opening of a closed stage is; office and auditor only. needsHolder: a released share is not right, a further holder must release. failing: it is tried again by itself.
             * @enum {string}
             */
            opening?: "awaitsRelease" | "underWay" | "needsHolder" | "failing";
            /** @description Whether the caller’s organisation has handed in a bid; suppliers only. */
            hasMyBid?: boolean;
            version: number;
            /** @description release, releasePrices: for who holds a share and has not released. */
            allowedActions: ("bid" | "moveDeadline" | "release" | "releasePrices" | "readOpening")[];
        };
        ChosenBidder: {
            supplier: string;
            name: string;
            remark: string | null;
        };
        CallReadiness: {
            isReady: boolean;
            obstacles: {
                code: string;
                /** @description Ends with the code or id that it is about. */
                pointer: string;
                detail: string;
            }[];
            /** @description What keeps nothing from being published, e.g. suppliers without a complete prequalification where the call only warns. */
            warnings: {
                code: string;
                pointer: string;
                detail: string;
            }[];
        };
        CallDraft: {
            /** @description The network’s currency. */
            currency: string;
            categories: components["schemas"]["CategoryRules"][];
            /** @description Codes of the invited suppliers. */
            suppliers: string[];
            /**
             * @description Whether suppliers of the network that are not invited may ask to be admitted.
             * @default false
             */
            othersMayAsk: boolean;
            /**
             * @description warn: the office is shown who lacks it; block: nobody who does is invited or admitted.
             * @default none
             * @enum {string}
             */
            prequalification: "none" | "warn" | "block";
            /** @description Lot ids; without it all lots of the round. */
            lots?: string[];
            /** @description The first stage, called when the call is published. Without it the stage is called later (POST …/stages), as further ones are. */
            stages?: {
                /**
                 * @default sealed
                 * @enum {string}
                 */
                kind: "sealed";
                /** @description Local time of the network’s zone (2027-03-01T10:00), or absolute (2027-03-01T09:00:00Z). */
                deadline: string;
            }[];
            /** @description Until when questions are taken; without it, until the deadline for bids. */
            questionsUntil?: string;
            /**
             * @description Whether a bid for a lot names every position of it.
             * @default false
             */
            allPositions: boolean;
            /**
             * @description The two-envelope procedure: of the first stage the technical parts are opened and assessed first; then the prices, and never those of a lot whose technical part failed.
             * @default false
             */
            twoEnvelopes: boolean;
            /**
             * @description Bids of sealed stages are sealed in the bidder’s own browser or command line (POST …/sealed-bids): the service has none in clear before the opening. What fails the rules then is excluded with the reason.
             * @default false
             */
            sealedByBidder: boolean;
            /** @description Calendar days; without it the network’s. */
            standstillDays?: number;
            /**
             * Format: date
             * @description Until when bids bind.
             */
            validUntil?: string;
            /** @default  */
            conditions: string;
        };
        CategoryRules: {
            category: string;
            /** @enum {string} */
            formula: "lowest_price" | "ratio" | "linear" | "richtwert" | "richtwert_extended";
            priceWeight: string;
            /** @enum {string} */
            tierMode: "all_units" | "incremental";
            /** @default 10 */
            bandPercent: string;
            /** @default [] */
            criteria: components["schemas"]["Criterion"][];
        };
        Criterion: {
            code: string;
            weight: string;
            minimum?: string;
            /** @description The score is the supplier’s scorecard (0–100) as it is when bids are opened; who has none gets this. */
            scorecardNeutral?: string;
        };
        LegalHold: {
            held: boolean;
        };
        HolderKeys: {
            /** @description Office persons with a holder key; two are needed, three without an auditor. */
            office: number;
            /** @description Auditors with a holder key. */
            auditors: number;
            /** @description Whether the caller has registered one. */
            isMine: boolean;
        };
        NewHolderKey: {
            passphrase: string;
        };
        HolderKey: {
            /** Format: uuid */
            id: string;
            /** @description X25519, hexadecimal. */
            publicKey: string;
        };
        Stages: {
            items: components["schemas"]["Stage"][];
        };
        NewStage: {
            /**
             * @default sealed
             * @enum {string}
             */
            kind: "sealed";
            /** @description Local time of the network’s zone (2027-03-01T10:00), or absolute (2027-03-01T09:00:00Z). */
            deadline: string;
            /** @description The lots that are bid for again; without it all. */
            lots?: string[];
            /** @description Whom a further stage asks; without it all that are still admissible. Who is not asked stays with its last bid. */
            bidders?: {
                supplier: string;
                /** @description Read by this bidder, office and auditor. */
                remark?: string;
            }[];
            inadmissible?: {
                supplier: string;
                reason: string;
            }[];
        };
        MovedDeadline: {
            /** @description Local time of the network’s zone (2027-03-01T10:00), or absolute (2027-03-01T09:00:00Z). */
            deadline: string;
            /** @description Told to everybody invited, and kept in the log. */
            reason?: string;
        };
        Release: {
            passphrase: string;
        };
        Released: {
            /** @description Two have released; the opening has been started. */
            isReleased: boolean;
        };
        NewBid: {
            /** @description The version of the call that the bid is made for: refused once there is a later one. Without it, the present one. */
            callVersion?: number;
            lots: components["schemas"]["BidLot"][];
            spendRebates?: {
                from: string;
                percent: string;
            }[];
            packages?: {
                lots: components["schemas"]["LotName"][];
                percent: string;
            }[];
        };
        BidLot: {
            /** Format: uuid */
            lot?: string;
            category?: string;
            region?: string;
            positions: components["schemas"]["BidPosition"][];
            cashDiscountPercent?: string;
            cashDiscountDays?: number;
            paymentDays?: number;
            /** @description The most that the supplier will deliver of the lot: a quantity over its positions, each in its base unit. */
            capacity?: string;
            /** @description The least that the supplier wants to be awarded of the lot, counted likewise. */
            leastAward?: string;
            deliveryDays?: number;
            answers?: {
                criterion: string;
                answer: string;
            }[];
        };
        BidPosition: {
            item: string;
            tiers: components["schemas"]["BidTier"][];
        };
        BidTier: {
            from: string;
            unitPrice: string;
        };
        /** @description A lot by its id, or by category and region where these name only one. */
        LotName: {
            /** Format: uuid */
            lot?: string;
            category?: string;
            region?: string;
        };
        BidReceipt: {
            /** Format: uuid */
            bidId: string;
            /** Format: uuid */
            stageId: string;
            supplier: string;
            version: number;
            /** @description The version of the call that the bid was made for. */
            callVersion: number | null;
            /** @description The one clock’s time at which the bid was completely received. */
            receivedAt: string;
            /** @description SHA-256 over the sealed bid, hexadecimal. */
            hash: string;
            /** @description What the signature is made over, as canonical JSON (RFC 8785). */
            statement: {
                [key: string]: unknown;
            };
            /** @description Ed25519 by the service, hexadecimal. */
            signature: string;
            keyId: string;
        };
        SealedBid: {
            /** @description The number of this bid among yours in the stage, from 1; it is sealed for that number. */
            version: number;
            /** @description The version of the call that it is made for. */
            callVersion: number;
            /** Format: base64 */
            sealedKey: string;
            /** Format: base64 */
            ciphertext: string;
        };
        MyBid: {
            /** Format: uuid */
            bidId: string;
            /** Format: uuid */
            stageId: string;
            version: number;
            callVersion: number | null;
            /**
             * @description invalidated: the call was changed after it was handed in; hand in another.
             * @enum {string}
             */
            state: "sealed" | "late" | "withdrawn" | "replaced" | "opened" | "unreadable" | "invalidated" | "excluded";
            receivedAt: string;
            hash: string;
            signature: string;
            /** @description The number of the next bid in this stage: what a bid that the bidder seals itself is sealed for. */
            nextVersion: number;
            allowedActions: ("replace" | "withdraw")[];
        };
        StandingOffers: {
            prices: {
                /** Format: uuid */
                lotId: string;
                item: string;
                tiers: {
                    from: string;
                    unitPrice: string;
                }[];
            }[];
            /** @description In a further stage of the two-envelope procedure: the lots whose technical part I have passed; null: I may bid for every lot. */
            passedLots: string[] | null;
        };
        /** @description Office and auditor see every bid, a bidder its own. */
        OpeningRecord: {
            network: string;
            round: string;
            /** Format: uuid */
            stageId: string;
            /** @description The stage’s number within the call. */
            stage: number;
            deadline: string;
            openedAt: string;
            /** @description Whether it names every bid, or (for a bidder) its own only. */
            isWhole: boolean;
            releasedBy: {
                name: string;
                at: string;
            }[];
            /** @description The second opening of the two-envelope procedure; the one before it is that of the technical parts. null: bids were opened whole. */
            prices: {
                openedAt: string | null;
                releasedBy: {
                    name: string;
                    at: string;
                }[];
            } | null;
            bids: {
                /** Format: uuid */
                bidId: string;
                supplier: string;
                name: string;
                version: number;
                callVersion: number | null;
                /**
                 * @description sealed: only its technical part is opened, its prices are not.
                 * @enum {string}
                 */
                state: "sealed" | "opened" | "unreadable" | "late" | "withdrawn" | "replaced" | "invalidated" | "excluded";
                receivedAt: string;
                hash: string;
                /**
                 * @description Why it is unreadable, or, sealed by its bidder, excluded by the rules.
                 * @enum {string|null}
                 */
                fault: "hash" | "receipt" | "sealed" | "content" | "prices" | "prices_altered" | "unknown_position" | "technical_failed" | "tiers_not_ascending" | "price_not_positive" | "packages_overlap" | "price_raised" | "position_repeated" | "position_missing" | "least_above_capacity" | null;
                /** @description Titles of the lots whose technical part failed: these prices were never opened and cannot be. */
                unopenedPrices: string[];
            }[];
        };
        OpenedBid: {
            /** Format: uuid */
            bidId: string;
            supplier: string;
            version: number;
            /**
             * @description sealed: only its technical part is opened, its prices are not.
             * @enum {string}
             */
            state: "sealed" | "opened" | "unreadable" | "excluded";
            receivedAt: string;
            hash: string;
            lots: {
                /** Format: uuid */
                lotId: string;
                category: string;
                region: string;
                cashDiscountPercent: string | null;
                offer: {
                    [key: string]: unknown;
                };
                positions: {
                    item: string;
                    tiers: {
                        from: string;
                        unitPrice: string;
                    }[];
                }[];
            }[];
            spendRebates: {
                from: string;
                percent: string;
            }[];
            packages: {
                lots: string[];
                percent: string;
            }[];
        };
        AnsweredQuestions: {
            items: components["schemas"]["AnsweredQuestion"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
            /** @description Until when questions are taken; null: not known yet. */
            questionsUntil: string | null;
            allowedActions: ("ask" | "answer")[];
        };
        AnsweredQuestion: {
            number: number;
            question: string;
            answer: string;
            answeredAt: string;
        };
        NewQuestion: {
            /** @description Without anything that tells who asks. */
            text: string;
        };
        OwnQuestion: {
            /** Format: uuid */
            id: string;
            text: string;
            askedAt: string;
            withdrawnAt: string | null;
            /** @description Under which number it is answered; null: it is not (yet). */
            number: number | null;
        };
        OwnQuestions: {
            items: components["schemas"]["OwnQuestion"][];
        };
        WaitingQuestions: {
            items: components["schemas"]["WaitingQuestion"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        WaitingQuestion: {
            /** Format: uuid */
            id: string;
            text: string;
            askedAt: string;
            traces: components["schemas"]["AskerTrace"][];
        };
        /** @description A place in the text (UTF-16 positions, the end not included) that may tell who asked. */
        AskerTrace: {
            from: number;
            to: number;
            /** @enum {string} */
            kind: "name" | "name_part" | "person" | "email" | "email_domain" | "vat_id";
        };
        NewAnswer: {
            /** @description The question as everybody reads it. */
            question: string;
            answer: string;
            /**
             * @description Publish it although it may tell who asked.
             * @default false
             */
            despiteTraces: boolean;
        };
        InvitedSuppliers: {
            items: components["schemas"]["InvitedSupplier"][];
        };
        InvitedSupplier: {
            supplier: string;
            name: string;
            /** @enum {string} */
            state: "invited" | "inadmissible";
            /** @description Whether anybody of it has set a password. */
            hasLogin: boolean;
            /**
             * @description What was said on purpose: none – the call was not even opened in the portal. It tells nothing of bids: none of these follows from one.
             * @enum {string}
             */
            reaction: "none" | "opened" | "takes_part" | "declined";
            /** @description Why it declines. */
            reason: string | null;
            /** @description When the call was opened first, or what was said last. */
            at: string | null;
            remindedAt: string | null;
        };
        OwnInvitation: {
            /**
             * @description What was said on purpose: none – the call was not even opened in the portal. It tells nothing of bids: none of these follows from one.
             * @enum {string}
             */
            reaction: "none" | "opened" | "takes_part" | "declined";
            reason: string | null;
            at: string | null;
            /** @description Until when it can be answered; null: not known yet, or not any more. */
            until: string | null;
            allowedActions: ("takePart" | "decline" | "takeBack")[];
        };
        InvitationAnswer: {
            /** @enum {string} */
            statement: "declined";
            /** @description The office reads it. */
            reason: string;
        } | {
            /** @enum {string} */
            statement: "takes_part" | "undecided";
        };
        AdmissionRequests: {
            /** @description Whether the call lets others ask. */
            othersMayAsk: boolean;
            /** @description Until when requests are decided; null: not known yet, or over. */
            until: string | null;
            items: components["schemas"]["AdmissionRequest"][];
        };
        AdmissionRequest: {
            /** Format: uuid */
            id: string;
            supplier: string;
            name: string;
            /** @enum {string} */
            state: "waiting" | "admitted" | "refused" | "taken_back";
            note: string | null;
            askedAt: string;
            /** @description Why it is refused. */
            reason: string | null;
            /** @description When it was decided, or taken back. */
            decidedAt: string | null;
            decidedBy: string | null;
            /** @description Its prequalification is complete, or none is asked for. */
            isPrequalified: boolean;
            allowedActions: ("admit" | "refuse")[];
        };
        NewAdmissionRequest: {
            /** @description What you offer, and why you ask; the office reads it. */
            note?: string;
        };
        OpenCall: {
            /** Format: uuid */
            roundId: string;
            /** @description Its title. */
            round: string;
            categories: {
                code: string;
                nameDe: string;
                nameEn: string;
            }[];
            /** @description For bids, and for being admitted; null: the first stage is not called yet. */
            deadline: string | null;
            questionsUntil: string | null;
            /** @description What my organisation has asked; null: it has not. */
            request: components["schemas"]["AskedAdmission"] | null;
            allowedActions: ("ask" | "takeBack")[];
        };
        AskedAdmission: {
            /** @enum {string} */
            state: "waiting" | "admitted" | "refused" | "taken_back";
            note: string | null;
            askedAt: string;
            /** @description Why it is refused. */
            reason: string | null;
            /** @description When it was decided, or taken back. */
            decidedAt: string | null;
        };
        AdmissionRefusal: {
            /** @description The supplier reads it. */
            reason: string;
        };
        OpenCalls: {
            items: components["schemas"]["OpenCall"][];
        };
        SupplierPage: {
            items: components["schemas"]["Supplier"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        Supplier: {
            /** Format: uuid */
            membershipId: string;
            /** @description The membership’s number. */
            supplier: string;
            name: string;
            postcode: string;
            city: string;
            /** @description What it offers, as the office has recorded it. */
            categories: string[];
            /** @description Where it delivers, by two digits of the postcode. */
            regions: string[];
            /** @description Published calls that it was invited to. */
            invited: number;
            /** @description Calls that it bid in. Only bids of opened stages count: before, nothing tells that there is one. */
            bid: number;
            /** @description Lots that were awarded to it. */
            won: number;
            /** @description Its prequalification is complete, or the network asks for none. */
            isPrequalified: boolean;
            /** @description Of what it offers, for If-Match; 0: nothing was recorded yet. */
            version: number;
        };
        SupplierOffer: {
            /** @description Codes; each stands for everything below it. */
            categories: string[];
            regions: string[];
        };
        CallVersions: {
            items: components["schemas"]["CallVersion"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        CallVersion: {
            number: number;
            differences: components["schemas"]["CallDifference"][];
            /** @description Bids handed in before no longer count: a lot, a position or a criterion changed. */
            invalidatesBids: boolean;
            madeAt: string;
            note: string | null;
            /** @description SHA-256 over the content as canonical JSON. */
            contentHash: string;
        };
        CallDifference: {
            /** @enum {string} */
            part: "lots" | "positions" | "criteria" | "terms" | "dates";
            /** @enum {string} */
            change: "added" | "removed" | "changed";
            /** @description A lot’s title or a category’s code; null: the call as a whole. */
            of: string | null;
            /** @description An item or a criterion; null: what `of` names as a whole. */
            subject: string | null;
            /** @enum {string|null} */
            field: "quantity" | "formula" | "priceWeight" | "tierMode" | "bandPercent" | "weight" | "minimum" | "scorecardNeutral" | "allPositions" | "currency" | "standstillDays" | "conditions" | "validUntil" | "questionsUntil" | "deadline" | null;
            before: string | null;
            after: string | null;
        };
        CallVersionContent: {
            number: number;
            differences: components["schemas"]["CallDifference"][];
            /** @description Bids handed in before no longer count: a lot, a position or a criterion changed. */
            invalidatesBids: boolean;
            madeAt: string;
            note: string | null;
            /** @description SHA-256 over the content as canonical JSON. */
            contentHash: string;
            content: {
                currency: string;
                allPositions: boolean;
                standstillDays: number;
                conditions: string;
                validUntil: string | null;
                /** @description The call’s own questions deadline; questions end with the bids at the latest. */
                questionsUntil: string | null;
                deadline: string | null;
                categories: {
                    category: string;
                    /** @enum {string} */
                    formula: "lowest_price" | "ratio" | "linear" | "richtwert" | "richtwert_extended";
                    priceWeight: string;
                    /** @enum {string} */
                    tierMode: "all_units" | "incremental";
                    bandPercent: string;
                    criteria: {
                        code: string;
                        weight: string;
                        minimum?: string;
                        scorecardNeutral?: string;
                    }[];
                }[];
                lots: {
                    /** Format: uuid */
                    id: string;
                    category: string;
                    region: string;
                    title: string;
                    positions: {
                        /** Format: uuid */
                        id: string;
                        item: string;
                        nameDe: string;
                        nameEn: string;
                        unit: string;
                        /** @description The published total, or “withheld”. Domain §6.3. */
                        quantity: string;
                    }[];
                }[];
            };
        };
        CallChange: {
            /** @description All categories’ rules, instead of those before. */
            categories?: components["schemas"]["CategoryRules"][];
            /** @description All lots of the call, instead of those before. */
            lots?: string[];
            allPositions?: boolean;
            /** @description Calendar days; without it the network’s. */
            standstillDays?: number;
            conditions?: string;
            /** Format: date */
            validUntil?: string | null;
            /** @description null: until the deadline for bids. */
            questionsUntil?: string | null;
            /** @description A later deadline of the open stage. With less than 48 h left it moves by itself. */
            deadline?: string;
            /** @description Told to the suppliers with what changed. */
            note?: string;
        };
        CallChangeOutcome: {
            number: number;
            differences: components["schemas"]["CallDifference"][];
            /** @description Bids handed in before no longer count: a lot, a position or a criterion changed. */
            invalidatesBids: boolean;
            /** @description Of the open stage, after the change; null: none is open. */
            deadline: string | null;
        };
        NewAuction: {
            /** @description Without it, at once. */
            startsAt?: string;
            /** @description When lots end that name no end of their own. */
            endsAt: string;
            lots: {
                /** Format: uuid */
                lot: string;
                /** @description Local time of the network’s zone (2027-03-01T10:00), or absolute (2027-03-01T09:00:00Z). */
                endsAt?: string;
            }[];
            /**
             * @description Whether bidders see the best price besides their own rank.
             * @default rank
             * @enum {string}
             */
            visibility: "rank" | "rank_and_best";
            /** @description By how much a bid must beat the bidder’s own last: an amount, or a percent of it. */
            decrement: {
                amount: string;
            } | {
                percent: string;
            };
            /**
             * @description Taking one of these ranks in the last two minutes extends the lot to two minutes after it.
             * @default [
             *       1
             *     ]
             */
            extendingRanks: number[];
            /**
             * @description How often a lot is extended at most; null: without limit.
             * @default null
             */
            mostExtensions: number | null;
            inadmissible?: {
                supplier: string;
                reason: string;
            }[];
        };
        Auction: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            roundId: string;
            /** @description Of the call’s stages. */
            number: number;
            /** @enum {string} */
            state: "scheduled" | "running" | "over" | "cancelled";
            /** @description The service’s clock, by which everything ends. */
            now: string;
            startsAt: string;
            currency: string;
            /** @description Made-up lots and bidders, only for who practises; nothing of it counts. */
            isPractice: boolean;
            /** @enum {string} */
            visibility: "rank" | "rank_and_best";
            decrement: {
                amount: string;
            } | {
                percent: string;
            };
            extendingRanks: number[];
            mostExtensions: number | null;
            lots: components["schemas"]["AuctionLot"][];
            allowedActions: ("bid" | "automatic" | "pause" | "resume")[];
        };
        AuctionLot: {
            /** Format: uuid */
            lotId: string;
            title: string;
            category: string;
            region: string;
            /** @enum {string} */
            state: "scheduled" | "running" | "paused" | "ended";
            /** @description The one effective end. */
            endsAt: string;
            pausedAt: string | null;
            pauseReason: string | null;
            extensions: number;
            /** @description The best price; to bidders only if the call shows it. */
            best: string | null;
            /** @description Whether it has changed since the event that a reconnecting reader saw last. */
            isChanged: boolean;
            /** @description The calling bidder’s; null for others. */
            own: components["schemas"]["AuctionOwnSeat"] | null;
            /** @description By rank; office and auditor only. */
            bidders: components["schemas"]["AuctionBidder"][] | null;
        };
        AuctionOwnSeat: {
            startPrice: string;
            /** @description My last price. */
            price: string;
            rank: number;
            /** @description The highest price that a next bid may have; null: none lower is possible. */
            highestNext: string | null;
        };
        AuctionBidder: {
            supplier: string;
            name: string;
            startPrice: string;
            price: string;
            rank: number;
            bids: number;
        };
        AuctionBids: {
            items: components["schemas"]["AuctionBid"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        AuctionBid: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            lotId: string;
            lot: string;
            /** @description Office and auditor only. */
            supplier: string | null;
            price: string;
            /** @description When it was accepted. */
            rank: number;
            acceptedAt: string;
            extendedTo: string | null;
            /** @description Whether it was made for its bidder by the floor that it has set; null to office and auditor before the auction has ended. */
            isAutomatic: boolean | null;
        };
        NewAuctionBid: {
            /** @description For the whole lot. */
            price: string;
        };
        AuctionBidTaken: {
            /** Format: uuid */
            bidId: string;
            /** @description What counts: the nearest price, not above the one bid, that unit prices of six decimals make. */
            price: string;
            rank: number;
            acceptedAt: string;
            endsAt: string;
            isExtending: boolean;
            highestNext: string | null;
        };
        AuctionPause: {
            /** @description Shown to all bidders. */
            reason: string;
            /** @description Without it all that have not ended. */
            lots?: string[];
        };
        AuctionResumption: {
            /** @description Without it all that are paused. */
            lots?: string[];
        };
        AuctionFloor: {
            /** @description null: none is set. */
            price: string | null;
            setAt: string | null;
        };
        NewAuctionFloor: {
            /** @description The lowest price to which bids are made for me. For the whole lot. */
            price: string;
        };
        Assessments: {
            assessments: {
                supplier: string;
                category: string;
                criterion: string;
                /** @description 0–100; null takes it back */
                score: string | null;
            }[];
        };
        Recorded: {
            recorded: number;
        };
        AssessmentPage: {
            items: components["schemas"]["Assessment"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        Assessment: {
            supplier: string;
            category: string;
            criterion: string;
            score: string;
        };
        EvaluationPage: {
            items: components["schemas"]["EvaluatedBid"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        EvaluatedBid: {
            /** Format: uuid */
            lotId: string;
            category: string;
            region: string;
            supplier: string;
            price: string;
            /** @description Rounded half-up; null for an excluded bid */
            priceScore: string | null;
            qualityScore: string;
            totalScore: string | null;
            rank: number | null;
            /** @description `partial`: capacity or least award does not admit the whole lot */
            flags: ("excluded" | "abnormally_low" | "partial")[];
            /** @description What is recorded on an abnormally low bid */
            explanation: string | null;
        };
        Explanations: {
            explanations: {
                /** Format: uuid */
                lotId: string;
                supplier: string;
                text: string;
            }[];
        };
        Clarifications: {
            items: components["schemas"]["Clarification"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        Clarification: {
            /** Format: uuid */
            id: string;
            /** @description The bid meant is the one that stands after this stage */
            stage: number;
            /** Format: uuid */
            lotId: string;
            lot: string;
            supplier: string;
            question: string;
            askedAt: string;
            /** @description An answer counts before this time, not at it */
            answerBy: string;
            /** @enum {string} */
            state: "waiting" | "answered" | "expired";
            answer: string | null;
            answeredAt: string | null;
            allowedActions: "answer"[];
        };
        NewClarification: {
            /** Format: uuid */
            lotId: string;
            supplier: string;
            question: string;
            /** @description Local time of the network’s zone, or absolute */
            answerBy: string;
        };
        ClarificationAnswer: {
            text: string;
        };
        NewScenario: {
            name: string;
            /**
             * @description `score`: the best total scores instead of the lowest cost, each lot weighing as much as its lowest price
             * @enum {string}
             */
            objective?: "score";
            /** @description At most so many suppliers win anything */
            maxSuppliers?: number;
            /** @description At least so many suppliers win something */
            minSuppliers?: number;
            maxLotsPerSupplier?: number;
            /** @description Of the reference spend, the sum of each lot’s lowest admissible price, at most so much in lot prices to one supplier */
            maxSharePercent?: string;
            /** @description Only bids with at least this quality score */
            minQuality?: string;
            /** @description These suppliers win nothing */
            excluded?: string[];
            /** @description Each of these suppliers, e.g. incumbents, wins at least one lot */
            kept?: string[];
            rules?: components["schemas"]["AwardRule"][];
            /**
             * @description After so long the best award found is taken, with its gap
             * @default 60
             */
            secondsAllowed: number;
        };
        AwardRule: {
            /** @enum {string} */
            kind: "limit";
            /**
             * @description `spend` in lot prices; `share` in percent of the reference spend of the lots; `quantity` in percent of the lot’s quantity
             * @enum {string}
             */
            measure: "spend" | "share" | "quantity" | "lots" | "suppliers";
            least?: string;
            most?: string;
            /** @description Each supplier by itself; `least` then binds whoever wins any of the lots */
            each?: boolean;
            /**
             * @description The lots of each of these count by themselves
             * @enum {string}
             */
            per?: "category" | "region" | "lot";
            /** @description By code; with `groups`: these and those; neither: all */
            suppliers?: string[];
            /** @description `incumbent`, `new`, `regional`, or of the office’s own */
            groups?: string[];
            /** @description Those that fit all that is given; nothing: all */
            lots?: {
                ids?: string[];
                categories?: string[];
                regions?: string[];
            };
            /** @description 1 gives way last; without one the rule is mandatory */
            priority?: number;
        } | {
            /** @enum {string} */
            kind: "excluded";
            reason: string;
            /** @description By code; with `groups`: these and those; neither: all */
            suppliers?: string[];
            /** @description `incumbent`, `new`, `regional`, or of the office’s own */
            groups?: string[];
            /** @description Those that fit all that is given; nothing: all */
            lots?: {
                ids?: string[];
                categories?: string[];
                regions?: string[];
            };
            /** @description 1 gives way last; without one the rule is mandatory */
            priority?: number;
        } | {
            /** @enum {string} */
            kind: "kept";
            /** @description By code; with `groups`: these and those; neither: all */
            suppliers?: string[];
            /** @description `incumbent`, `new`, `regional`, or of the office’s own */
            groups?: string[];
            /** @description Those that fit all that is given; nothing: all */
            lots?: {
                ids?: string[];
                categories?: string[];
                regions?: string[];
            };
            /** @description 1 gives way last; without one the rule is mandatory */
            priority?: number;
        } | {
            /** @enum {string} */
            kind: "quality";
            least: string;
            /** @description By code; with `groups`: these and those; neither: all */
            suppliers?: string[];
            /** @description `incumbent`, `new`, `regional`, or of the office’s own */
            groups?: string[];
            /** @description Those that fit all that is given; nothing: all */
            lots?: {
                ids?: string[];
                categories?: string[];
                regions?: string[];
            };
            /** @description 1 gives way last; without one the rule is mandatory */
            priority?: number;
        } | {
            /** @enum {string} */
            kind: "split";
            /** @description Percent of the lot’s quantity that each part has at least */
            least: string;
            /** @description Those that fit all that is given; nothing: all */
            lots?: {
                ids?: string[];
                categories?: string[];
                regions?: string[];
            };
        } | {
            /** @enum {string} */
            kind: "switching";
            /** @description By which each lot that goes to another supplier counts as dearer */
            amount: string;
            /** @description By code; with `groups`: these and those; neither: all */
            suppliers?: string[];
            /** @description `incumbent`, `new`, `regional`, or of the office’s own */
            groups?: string[];
            /** @description Those that fit all that is given; nothing: all */
            lots?: {
                ids?: string[];
                categories?: string[];
                regions?: string[];
            };
            /** @description 1 gives way last; without one the rule is mandatory */
            priority?: number;
        };
        Scenario: {
            /** Format: uuid */
            id: string;
            name: string;
            conditions: {
                /**
                 * @description `score`: the best total scores instead of the lowest cost, each lot weighing as much as its lowest price
                 * @enum {string}
                 */
                objective?: "score";
                /** @description At most so many suppliers win anything */
                maxSuppliers?: number;
                /** @description At least so many suppliers win something */
                minSuppliers?: number;
                maxLotsPerSupplier?: number;
                /** @description Of the reference spend, the sum of each lot’s lowest admissible price, at most so much in lot prices to one supplier */
                maxSharePercent?: string;
                /** @description Only bids with at least this quality score */
                minQuality?: string;
                /** @description These suppliers win nothing */
                excluded?: string[];
                /** @description Each of these suppliers, e.g. incumbents, wins at least one lot */
                kept?: string[];
                rules?: components["schemas"]["AwardRule"][];
                /** @description Who belonged to the rules’ groups */
                groups?: {
                    [key: string]: string[];
                };
            };
            /**
             * @description `feasible`: an award, but the time was over before it was proven the cheapest
             * @enum {string}
             */
            state: "waiting" | "solving" | "optimal" | "feasible" | "infeasible" | "cancelled" | "failed";
            /** @description After packages and spend rebates, recomputed exactly */
            cost: string | null;
            /** @description Weighed beside the cost, not paid; null without a rule on it */
            switchingCost: string | null;
            /** @description The mean total score of what is awarded, each lot weighing as much as its lowest price; two decimals */
            score: string | null;
            /** @description Nothing can cost less, with switching costs; null by score */
            bound: string | null;
            /** @description Of the best award found so far, while solving */
            incumbent: string | null;
            /** @description How far the cost is above the bound; by score: what is lacked of 100 points above the least that can be */
            gapPercent: string | null;
            /** @description Of the free optimum; null until it is known */
            freeCost: string | null;
            /** @description Against the free optimum */
            costOfConditions: string | null;
            /** @description What leaving out a single condition would save; by score it may cost more; null until it is known */
            conditionCosts: {
                /** @description A condition’s key, or `rules/0` for the first rule */
                condition: string;
                saving: string;
            }[] | null;
            /** @description Rules with a priority that gave way; `enough`: what each was loosened to, or the suppliers let go; without it: dropped */
            relaxed: {
                /** @description A condition’s key, or `rules/0` for the first rule */
                condition: string;
                enough?: string;
            }[];
            /** @description Why it is infeasible: a smallest set of conditions that cannot all be met; `enough`: what would do instead, the others unchanged */
            clashes: {
                /** @description A condition’s key, or `rules/0` for the first rule */
                condition: string;
                enough?: string;
                lots: string[];
            }[];
            failure: string | null;
            solver: string | null;
            seed: number | null;
            /** @description SHA-256 over bids, terms and conditions */
            inputHash: string | null;
            secondsAllowed: number;
            madeAt: string;
            startedAt: string | null;
            finishedAt: string | null;
            /**
             * @description How far it is as the award; null where it is not (or no longer) proposed
             * @enum {string|null}
             */
            decision: "proposed" | "confirmed" | null;
            allowedActions: ("cancel" | "propose")[];
        };
        ScenarioPage: {
            items: components["schemas"]["Scenario"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        SolvedScenario: {
            /** Format: uuid */
            id: string;
            name: string;
            conditions: {
                /**
                 * @description `score`: the best total scores instead of the lowest cost, each lot weighing as much as its lowest price
                 * @enum {string}
                 */
                objective?: "score";
                /** @description At most so many suppliers win anything */
                maxSuppliers?: number;
                /** @description At least so many suppliers win something */
                minSuppliers?: number;
                maxLotsPerSupplier?: number;
                /** @description Of the reference spend, the sum of each lot’s lowest admissible price, at most so much in lot prices to one supplier */
                maxSharePercent?: string;
                /** @description Only bids with at least this quality score */
                minQuality?: string;
                /** @description These suppliers win nothing */
                excluded?: string[];
                /** @description Each of these suppliers, e.g. incumbents, wins at least one lot */
                kept?: string[];
                rules?: components["schemas"]["AwardRule"][];
                /** @description Who belonged to the rules’ groups */
                groups?: {
                    [key: string]: string[];
                };
            };
            /**
             * @description `feasible`: an award, but the time was over before it was proven the cheapest
             * @enum {string}
             */
            state: "waiting" | "solving" | "optimal" | "feasible" | "infeasible" | "cancelled" | "failed";
            /** @description After packages and spend rebates, recomputed exactly */
            cost: string | null;
            /** @description Weighed beside the cost, not paid; null without a rule on it */
            switchingCost: string | null;
            /** @description The mean total score of what is awarded, each lot weighing as much as its lowest price; two decimals */
            score: string | null;
            /** @description Nothing can cost less, with switching costs; null by score */
            bound: string | null;
            /** @description Of the best award found so far, while solving */
            incumbent: string | null;
            /** @description How far the cost is above the bound; by score: what is lacked of 100 points above the least that can be */
            gapPercent: string | null;
            /** @description Of the free optimum; null until it is known */
            freeCost: string | null;
            /** @description Against the free optimum */
            costOfConditions: string | null;
            /** @description What leaving out a single condition would save; by score it may cost more; null until it is known */
            conditionCosts: {
                /** @description A condition’s key, or `rules/0` for the first rule */
                condition: string;
                saving: string;
            }[] | null;
            /** @description Rules with a priority that gave way; `enough`: what each was loosened to, or the suppliers let go; without it: dropped */
            relaxed: {
                /** @description A condition’s key, or `rules/0` for the first rule */
                condition: string;
                enough?: string;
            }[];
            /** @description Why it is infeasible: a smallest set of conditions that cannot all be met; `enough`: what would do instead, the others unchanged */
            clashes: {
                /** @description A condition’s key, or `rules/0` for the first rule */
                condition: string;
                enough?: string;
                lots: string[];
            }[];
            failure: string | null;
            solver: string | null;
            seed: number | null;
            /** @description SHA-256 over bids, terms and conditions */
            inputHash: string | null;
            secondsAllowed: number;
            madeAt: string;
            startedAt: string | null;
            finishedAt: string | null;
            /**
             * @description How far it is as the award; null where it is not (or no longer) proposed
             * @enum {string|null}
             */
            decision: "proposed" | "confirmed" | null;
            allowedActions: ("cancel" | "propose")[];
            suppliers: {
                supplier: string;
                lots: number;
                prices: string;
                packages: string;
                rebatePercent: string;
                rebate: string;
                cost: string;
            }[];
            awards: {
                /** Format: uuid */
                lotId: string;
                category: string;
                region: string;
                supplier: string;
                price: string;
                /** @description Of the lot’s quantity: below 100 where it is divided */
                sharePercent: string;
                /** @description What is awarded of each item in its base unit; null where the lot goes whole */
                quantities: {
                    item: string;
                    unit: string;
                    quantity: string;
                }[] | null;
                why: {
                    /**
                     * @description Nobody else bid; the price is the lowest, or the score the best; others are as good and rank behind; better ones would break rules; they would make other lots dearer; one was not looked at in time; or the lot is divided and dearer whole
                     * @enum {string}
                     */
                    reason: "only_bid" | "lowest_price" | "best_score" | "rank" | "rules" | "across_lots" | "unproven" | "divided";
                    /** @description The rules that the lowest price, or the best score, would break */
                    breaks: string[];
                    /** @description Who would get the lot next, all others unchanged and the rules met, and how much more the award would then cost */
                    next: {
                        supplier: string;
                        price: string;
                        more: string;
                    } | null;
                } | null;
            }[];
        };
        MemberSavings: {
            cost: string;
            baseline: string;
            saving: string;
            unknownCost: string;
            currency: string;
            /** @description Whether a group of members would be better off outside, at the prices that the bids give its own quantities; null until it is known */
            core: {
                /** @description The members found who together would pay most less by themselves; null where none were found */
                group: {
                    members: {
                        member: string;
                        name: string;
                    }[];
                    gain: string;
                } | null;
                /** @description Proven: no group would pay less by more than this, but for the rounding of positions to cents */
                most: string;
            } | null;
            members: components["schemas"]["MemberSaving"][];
        };
        MemberSaving: {
            member: string;
            name: string;
            /** @description Its part of what is paid, packages and rebates taken off */
            cost: string;
            /** @description What its lines with a baseline cost today */
            baseline: string;
            /** @description Of these lines; negative: they become dearer */
            saving: string;
            /** @description Its part for lines without a baseline */
            unknownCost: string;
            /** @description Its Shapley value: its part in what the tiers of the awarded bids take off the volume of all; null where it cannot be told exactly */
            brings: string | null;
            /** @description Lots of which it holds more than 25 % */
            largeShares: {
                /** Format: uuid */
                lotId: string;
                percent: string;
            }[];
        };
        SupplierGroups: {
            items: components["schemas"]["SupplierGroup"][];
        };
        SupplierGroup: {
            name: string;
            isReckoned: boolean;
            suppliers: string[];
        };
        SupplierGroupMembers: {
            suppliers: string[];
        };
        NewDecision: {
            /** Format: uuid */
            scenarioId: string;
        };
        Decision: {
            /** Format: uuid */
            scenarioId: string;
            scenario: string;
            /** @enum {string} */
            state: "proposed" | "confirmed";
            /** @description The person’s name */
            proposedBy: string;
            proposedAt: string;
            /** @description The name of the second person */
            confirmedBy: string | null;
            confirmedAt: string | null;
            allowedActions: ("confirm" | "withdraw")[];
        };
        NoBody: Record<string, never>;
        ConfirmedDecision: {
            /** Format: uuid */
            scenarioId: string;
            scenario: string;
            /** @enum {string} */
            state: "proposed" | "confirmed";
            /** @description The person’s name */
            proposedBy: string;
            proposedAt: string;
            /** @description The name of the second person */
            confirmedBy: string | null;
            confirmedAt: string | null;
            allowedActions: ("confirm" | "withdraw")[];
            standstill: {
                lastDay: string;
                awardFrom: string;
                workingDays: number;
                isShort: boolean;
            };
            warnings: string[];
        };
        Outcome: components["schemas"]["OfficeOutcome"] | components["schemas"]["BidderOutcome"];
        OfficeOutcome: {
            /** @enum {string} */
            for: "office";
            standstill: components["schemas"]["Standstill"];
            lots: {
                /** Format: uuid */
                lotId: string;
                category: string;
                region: string;
                supplier: string;
                supplierName: string;
                price: string;
                /** @description Of the lot’s quantity: below 100 where it is divided */
                sharePercent: string;
                totalScore: string;
            }[];
        };
        Standstill: {
            days: number;
            noticesAt: string;
            endsAt: string;
            lastDay: string;
            workingDays: number;
            endedAt: string | null;
        };
        BidderOutcome: {
            /** @enum {string} */
            for: "bidder";
            standstill: components["schemas"]["Standstill"];
            lots: {
                /** Format: uuid */
                lotId: string;
                category: string;
                region: string;
                /** @description None where no bid was admissible; several where the lot is divided, the largest part first */
                winners: {
                    name: string;
                    totalScore: string;
                }[];
                isWon: boolean;
                /** @description Of the lot’s quantity; “withheld” for a part of a lot with a withheld total; null where it won nothing */
                sharePercent: string | null;
                /** @description Null where the bid left out a position and was not evaluated */
                own: {
                    /** @description “withheld” in a lot with a withheld total */
                    price: string;
                    priceScore: string | null;
                    qualityScore: string;
                    totalScore: string | null;
                    rank: number | null;
                    excluded: boolean;
                } | null;
            }[];
        };
        NewComplaint: {
            text: string;
        };
        Complaint: {
            /** Format: uuid */
            id: string;
            supplier: string;
            text: string;
            filedAt: string;
            resolvedAt: string | null;
            resolution: string | null;
            version: number;
            allowedActions: "resolve"[];
        };
        ComplaintPage: {
            items: components["schemas"]["Complaint"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        Resolution: {
            resolution: string;
        };
        TechnicalParts: {
            items: {
                supplier: string;
                category: string;
                /** @description Titles of the lots that it bid for. */
                lots: string[];
                /**
                 * @description failed: the prices of these lots are never opened.
                 * @enum {string}
                 */
                outcome: "unassessed" | "passed" | "failed";
                /** @description On which it is not assessed yet, or below the minimum. */
                criteria: string[];
            }[];
        };
        AgreedPositionPage: {
            items: components["schemas"]["AgreedPosition"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        AgreedPosition: {
            /** Format: uuid */
            positionId: string;
            /** Format: uuid */
            agreementId: string;
            agreement: string;
            supplier: string;
            supplierName: string;
            category: string;
            categoryDe: string;
            categoryEn: string;
            item: string;
            gtin: string | null;
            /** @description What its supplier calls the item */
            supplierNumber: string | null;
            /** @description Where its supplier describes it, https */
            supplierLink: string | null;
            nameDe: string;
            nameEn: string;
            /** @description UN/ECE Recommendation 20 */
            unit: string;
            /** @description two-digit postcodes */
            regions: string[];
            currency: string;
            /** @enum {string} */
            tierMode: "all_units" | "incremental";
            tiers: {
                from: string;
                unitPrice: string;
            }[];
            /** Format: date */
            termFrom: string;
            /** Format: date */
            termTo: string;
            /** @description whether your organisation has signed up */
            signedUp: boolean;
            /** @description of the quantity asked for or stated, without what others buy; null without a quantity */
            price: {
                quantity: string;
                /** @description of the tier that this quantity reaches alone */
                tierFrom: string;
                /** @description of one base unit on average, at most 6 decimals */
                unitPrice: string;
                /** @description in the agreement’s currency */
                cost: string;
                /** @description a larger quantity that costs less */
                buyUp: {
                    quantity: string;
                    /** @description in the agreement’s currency */
                    cost: string;
                    /** @description in the agreement’s currency */
                    saving: string;
                } | null;
            } | null;
            /** @description your own requirements; null where you stated none */
            stated: {
                /** @description of your requirements in the round that the agreement comes from */
                quantity: string;
                /** @description of that, with a reference price */
                known: string;
                /** @description the known quantity at your reference prices */
                reference: string | null;
                /** @description that less the known quantity at this agreement’s price for all that you stated; null: unknown */
                saving: string | null;
            } | null;
        };
        Agreement: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: uuid */
            round: string;
            supplier: string;
            supplierName: string;
            title: string;
            /** @enum {string} */
            state: "drafted" | "issued" | "open";
            currency: string;
            /** Format: date */
            termFrom: string;
            /** Format: date */
            termTo: string;
            openToCustomers: boolean;
            customerFee: string | null;
            customerSurcharge: components["schemas"]["CustomerSurcharge"] | null;
            lateSignUps: boolean;
            turnoverBonus: {
                from: string;
                percent: string;
            }[];
            deliveryTerms: string | null;
            paymentTerms: string | null;
            paymentDays: number;
            noticeMonths: number;
            renewalMonths: number;
            priceAdjustment: components["schemas"]["PriceAdjustmentClause"] | null;
            /** @description that it was terminated: its last day, and by whom */
            ended: {
                /** Format: date */
                endsOn: string;
                /** @enum {string} */
                by: "supplier" | "network";
                forCause: boolean;
            } | null;
            maximumQuantities: {
                /** Format: uuid */
                positionId: string;
                quantity: string;
            }[];
            latestEdition: {
                number: number;
                /** @enum {string} */
                state: "drafted" | "issued" | "signed_by_supplier" | "signed_by_network" | "open" | "superseded";
                /** @description SHA-256 of the canonical content (RFC 8785), not of the PDF */
                documentHash: string | null;
                /** Format: date-time */
                issuedAt: string | null;
                /** Format: date-time */
                signedBySupplierAt: string | null;
                /** Format: date-time */
                signedByNetworkAt: string | null;
                /** Format: date-time */
                openedAt: string | null;
                /** Format: date-time */
                supersededAt: string | null;
            } | null;
            /** @description the caller’s own */
            signUp: components["schemas"]["SignUp"] | null;
            allowedActions: ("changeTerms" | "issueEdition" | "sign" | "signUp" | "acceptEdition" | "leave" | "terminate")[];
            version: number;
        };
        CustomerSurcharge: {
            /** @description above 0, at most 100; of each price of the sheet */
            percent: string;
            /**
             * @description whose income it is
             * @enum {string}
             */
            goesTo: "network" | "supplier";
        };
        PriceAdjustmentClause: {
            /** @description the share that never moves; with the weights exactly 1 */
            fixed: string;
            indices: {
                /** @description the code of an index series */
                series: string;
                weight: string;
            }[];
            /** @description the month at whose values the base prices hold */
            baseMonth: string;
            /**
             * @description a change below this changes nothing
             * @default 0
             */
            thresholdPercent: string;
            /**
             * @description the most that one adjustment raises prices; null: no limit
             * @default null
             */
            capUpPercent: string | null;
            /** @default null */
            capDownPercent: string | null;
            /**
             * @description least days from the issue of the new edition to the day by which it is to be accepted
             * @default 30
             */
            noticeDays: number;
            /**
             * @description least months between base month and adjustment, and between two
             * @default 3
             */
            everyMonths: number;
            /**
             * @description wait for a missing month, or take the last published value
             * @default wait
             * @enum {string}
             */
            missingMonth: "wait" | "last";
            /**
             * @description of prices
             * @default 2
             */
            decimals: number;
        };
        SignUp: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            agreementId: string;
            agreement: string;
            party: string;
            partyName: string;
            edition: number;
            documentHash: string;
            /** Format: date */
            effectiveFrom: string;
            /**
             * Format: date
             * @description last day, once notice was given or a new edition was not accepted
             */
            endsOn: string | null;
            committed: {
                /** Format: uuid */
                positionId: string;
                quantity: string;
            }[];
            fee: string | null;
            /** @description flat, of a year, accepted with the sign-up */
            yearlyFee: string | null;
            signedAt: string;
            /**
             * Format: uuid
             * @description the person
             */
            signedBy: string;
            version: number;
        };
        AgreementDetail: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: uuid */
            round: string;
            supplier: string;
            supplierName: string;
            title: string;
            /** @enum {string} */
            state: "drafted" | "issued" | "open";
            currency: string;
            /** Format: date */
            termFrom: string;
            /** Format: date */
            termTo: string;
            openToCustomers: boolean;
            customerFee: string | null;
            customerSurcharge: components["schemas"]["CustomerSurcharge"] | null;
            lateSignUps: boolean;
            turnoverBonus: {
                from: string;
                percent: string;
            }[];
            deliveryTerms: string | null;
            paymentTerms: string | null;
            paymentDays: number;
            noticeMonths: number;
            renewalMonths: number;
            priceAdjustment: components["schemas"]["PriceAdjustmentClause"] | null;
            /** @description that it was terminated: its last day, and by whom */
            ended: {
                /** Format: date */
                endsOn: string;
                /** @enum {string} */
                by: "supplier" | "network";
                forCause: boolean;
            } | null;
            maximumQuantities: {
                /** Format: uuid */
                positionId: string;
                quantity: string;
            }[];
            latestEdition: {
                number: number;
                /** @enum {string} */
                state: "drafted" | "issued" | "signed_by_supplier" | "signed_by_network" | "open" | "superseded";
                /** @description SHA-256 of the canonical content (RFC 8785), not of the PDF */
                documentHash: string | null;
                /** Format: date-time */
                issuedAt: string | null;
                /** Format: date-time */
                signedBySupplierAt: string | null;
                /** Format: date-time */
                signedByNetworkAt: string | null;
                /** Format: date-time */
                openedAt: string | null;
                /** Format: date-time */
                supersededAt: string | null;
            } | null;
            /** @description the caller’s own */
            signUp: components["schemas"]["SignUp"] | null;
            allowedActions: ("changeTerms" | "issueEdition" | "sign" | "signUp" | "acceptEdition" | "leave" | "terminate")[];
            version: number;
            editions: components["schemas"]["Edition"][];
        };
        Edition: {
            number: number;
            /** @enum {string} */
            state: "drafted" | "issued" | "signed_by_supplier" | "signed_by_network" | "open" | "superseded";
            /** @description SHA-256 of the canonical content (RFC 8785), not of the PDF */
            documentHash: string | null;
            /** Format: date-time */
            issuedAt: string | null;
            /** Format: date-time */
            signedBySupplierAt: string | null;
            /** Format: date-time */
            signedByNetworkAt: string | null;
            /** Format: date-time */
            openedAt: string | null;
            /** Format: date-time */
            supersededAt: string | null;
            /** Format: uuid */
            agreementId: string;
            /** Format: date */
            acceptBy: string | null;
            terms: {
                /** Format: date */
                termFrom: string;
                /** Format: date */
                termTo: string;
                openToCustomers: boolean;
                customerFee: string | null;
                customerSurcharge: components["schemas"]["CustomerSurcharge"] | null;
                lateSignUps: boolean;
                turnoverBonus: {
                    from: string;
                    percent: string;
                }[];
                deliveryTerms: string | null;
                paymentTerms: string | null;
                paymentDays: number;
                noticeMonths: number;
                renewalMonths: number;
                priceAdjustment: components["schemas"]["PriceAdjustmentClause"] | null;
            };
            priceSheet: components["schemas"]["PriceSheet"];
            /** @description how call-offs go among the suppliers of its lots */
            panels: components["schemas"]["PanelTerms"][];
            /** @description by which its prices were last adjusted */
            adjustment: components["schemas"]["PriceCalculation"] | null;
        };
        PriceSheet: {
            currency: string;
            lots: {
                /** Format: uuid */
                lotId: string;
                number: number;
                category: string;
                categoryDe: string;
                categoryEn: string;
                region: string;
                title: string;
                /** @enum {string} */
                tierMode: "all_units" | "incremental";
                cashDiscountPercent: string | null;
                cashDiscountDays: number | null;
                paymentDays: number | null;
                deliveryDays: number | null;
                positions: {
                    /** Format: uuid */
                    positionId: string;
                    item: string;
                    gtin: string | null;
                    nameDe: string;
                    nameEn: string;
                    /** @description UN/ECE Recommendation 20 */
                    unit: string;
                    regions: string[];
                    /** @description null: withheld */
                    estimated: string | null;
                    maximum: string | null;
                    tiers: {
                        from: string;
                        unitPrice: string;
                    }[];
                    /** @description what customers pay, surcharge included; null: what the sheet says */
                    customerTiers: {
                        from: string;
                        unitPrice: string;
                    }[] | null;
                }[];
            }[];
            spendRebates: {
                from: string;
                percent: string;
            }[];
            packages: {
                lotIds: string[];
                percent: string;
            }[];
        };
        PanelTerms: {
            /** Format: uuid */
            lotId: string;
            /** @enum {string} */
            rule: "cascade" | "share" | "mini_competition";
            answerHours: number;
            leastPriceWeight: number;
            /** @description how many the lot has */
            suppliers: number;
            /** @description of this agreement’s supplier */
            rank: number;
            sharePercent: string | null;
            /**
             * @description mini_competition; left out: rank
             * @enum {string}
             */
            tiesBy?: "receipt" | "rank";
        };
        PriceCalculation: {
            month: string;
            fixed: string;
            indices: {
                series: string;
                name: string;
                base: string;
                weight: string;
                /** @description in the base month */
                then: {
                    month: string;
                    value: string;
                    revision: number;
                };
                now: {
                    month: string;
                    value: string;
                    revision: number;
                };
                ratio: string;
                /** @description weight × ratio */
                part: string;
            }[];
            /** @description fixed + the parts; factors without end have 20 decimals */
            computed: string;
            /** @description the factor until then; 1 before the first adjustment */
            inForce: string;
            changePercent: string;
            /** @enum {string} */
            effect: "whole" | "capped";
            factor: string;
            decimals: number;
            prices: {
                positionId: string;
                tiers: {
                    from: string;
                    base: string;
                    before: string;
                    after: string;
                }[];
            }[];
        };
        AgreementChanges: {
            /** Format: date */
            termFrom?: string;
            /**
             * Format: date
             * @description last day; the term is at most four years
             */
            termTo?: string;
            openToCustomers?: boolean;
            /** @description what a customer pays once for signing up; null: nothing */
            customerFee?: string | null;
            /** @description what customers pay beyond the price sheet; null: they pay what members pay */
            customerSurcharge?: components["schemas"]["CustomerSurcharge"] | null;
            /** @description whether one may sign up after the sign-up deadline */
            lateSignUps?: boolean;
            /** @description thresholds of a year’s turnover, ascending */
            turnoverBonus?: {
                from: string;
                percent: string;
            }[];
            /** @description in the position’s base unit */
            maximumQuantities?: {
                /** Format: uuid */
                positionId: string;
                quantity: string;
            }[];
            /** @description null: the standard clause */
            deliveryTerms?: string | null;
            /** @description null: the standard clause */
            paymentTerms?: string | null;
            paymentDays?: number;
            /** @description notice period, to the end of a month */
            noticeMonths?: number;
            /** @description by how much the network may renew the term once; 0: not */
            renewalMonths?: number;
            /** @description how prices follow indices; null: they do not */
            priceAdjustment?: components["schemas"]["PriceAdjustmentClause"] | null;
        };
        SignUpDeadline: {
            /** @description an instant, or a local time of the network’s zone */
            deadline: string;
        };
        SignUpDeadlineSet: {
            /** Format: date-time */
            deadline: string;
        };
        NewEdition: {
            /** @default {} */
            changes: {
                /** Format: date */
                termFrom?: string;
                /**
                 * Format: date
                 * @description last day; the term is at most four years
                 */
                termTo?: string;
                openToCustomers?: boolean;
                /** @description what a customer pays once for signing up; null: nothing */
                customerFee?: string | null;
                /** @description what customers pay beyond the price sheet; null: they pay what members pay */
                customerSurcharge?: components["schemas"]["CustomerSurcharge"] | null;
                /** @description whether one may sign up after the sign-up deadline */
                lateSignUps?: boolean;
                /** @description thresholds of a year’s turnover, ascending */
                turnoverBonus?: {
                    from: string;
                    percent: string;
                }[];
                /** @description in the position’s base unit */
                maximumQuantities?: {
                    /** Format: uuid */
                    positionId: string;
                    quantity: string;
                }[];
                /** @description null: the standard clause */
                deliveryTerms?: string | null;
                /** @description null: the standard clause */
                paymentTerms?: string | null;
                paymentDays?: number;
                /** @description notice period, to the end of a month */
                noticeMonths?: number;
                /** @description by how much the network may renew the term once; 0: not */
                renewalMonths?: number;
                /** @description how prices follow indices; null: they do not */
                priceAdjustment?: components["schemas"]["PriceAdjustmentClause"] | null;
            };
            /**
             * Format: date
             * @description only where an earlier edition is in force: by when its parties accept this one
             */
            acceptBy?: string;
        };
        Signature: {
            /** @description of the edition that was read; another one is refused */
            documentHash?: string;
        };
        CustomerFeeList: {
            items: {
                customer: string;
                name: string;
                vatId: string | null;
                /**
                 * @description once for a sign-up, or flat for the year
                 * @enum {string}
                 */
                kind: "sign_up" | "yearly";
                agreement: string | null;
                /** Format: date */
                since: string;
                fee: string;
            }[];
        };
        IndexSeriesList: {
            items: components["schemas"]["IndexSeries"][];
        };
        IndexSeries: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            source: string | null;
            /** @description of the latest revision */
            base: string | null;
            months: number;
            /** @description e.g. 2027-01 */
            firstMonth: string | null;
            /** @description e.g. 2027-01 */
            lastMonth: string | null;
            revision: number | null;
        };
        NewIndexSeries: {
            code: string;
            name: string;
            /**
             * @description who publishes it, where
             * @default null
             */
            source: string | null;
        };
        IndexSeriesDetail: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            source: string | null;
            /** @description of the latest revision */
            base: string | null;
            months: number;
            /** @description e.g. 2027-01 */
            firstMonth: string | null;
            /** @description e.g. 2027-01 */
            lastMonth: string | null;
            revision: number | null;
            /** @description of each month the latest revision’s value */
            values: {
                /** @description e.g. 2027-01 */
                month: string;
                value: string;
                revision: number;
            }[];
            revisions: {
                number: number;
                base: string;
                fileName: string;
                added: number;
                revised: number;
                /** Format: date-time */
                importedAt: string;
            }[];
        };
        IndexFile: {
            fileName: string;
            /** @description the base year or unit, e.g. “2020 = 100”; another one than before brings every known month */
            base: string;
            /** @description the file: a month and its value a line */
            text: string;
            /**
             * @description which sign stands before decimals, where the file alone does not show it
             * @enum {string}
             */
            decimalSign?: "." | ",";
        };
        IndexImported: {
            /** @description null: the file changed nothing */
            revision: number | null;
            added: number;
            revised: number;
            unchanged: number;
            /** @description months that stand in the file without a value */
            withoutValue: number;
        };
        Offer: {
            network: string;
            /** @enum {string} */
            locale: "de" | "en";
            currency: string;
            takesRegistrations: boolean;
            /** @description flat, of every customer; null: none */
            yearlyFee: string | null;
            categories: {
                code: string;
                nameDe: string;
                nameEn: string;
                items: {
                    code: string;
                    nameDe: string;
                    nameEn: string;
                    unit: string;
                }[];
                suppliers: string[];
            }[];
        };
        LotsOfSeveralSuppliers: {
            items: {
                /** Format: uuid */
                lotId: string;
                lot: string;
                category: string;
                region: string;
                /** @description none of its agreements is issued */
                mayChange: boolean;
                candidates: {
                    /** Format: uuid */
                    agreementId: string;
                    agreement: string;
                    supplier: string;
                    supplierName: string;
                    evaluationRank: number | null;
                    /** @description null: a total of the lot is withheld */
                    awardedPercent: string | null;
                }[];
                panel: components["schemas"]["Panel"] | null;
            }[];
        };
        Panel: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            round: string;
            /** Format: uuid */
            lotId: string;
            lot: string;
            category: string;
            region: string;
            /** @enum {string} */
            rule: "cascade" | "share" | "mini_competition";
            answerHours: number;
            leastPriceWeight: number;
            /**
             * @description mini_competition: of equal bids at the same price, the one received earlier, or that of the better rank
             * @enum {string}
             */
            tiesBy: "receipt" | "rank";
            /** @description by rank; a supplier sees its own */
            seats: {
                /** Format: uuid */
                agreementId: string;
                agreement: string;
                supplier: string;
                supplierName: string;
                rank: number;
                sharePercent: string | null;
            }[];
            version: number;
        };
        PanelChoice: {
            /**
             * @description cascade: one supplier after the other by rank; share: who is furthest behind its share; mini_competition: sealed bids for each request
             * @enum {string}
             */
            rule: "cascade" | "share" | "mini_competition";
            /**
             * @description cascade: the time for an answer; mini_competition: the least time for bids
             * @default 48
             */
            answerHours: number;
            /**
             * @description mini_competition: the least weight of the price, in percent; the delivery time weighs the rest
             * @default 50
             */
            leastPriceWeight: number;
            /** @description share: by supplier, together 100; left out: the awarded shares */
            shares?: {
                supplier: string;
                percent: string;
            }[];
        };
        PanelList: {
            items: components["schemas"]["Panel"][];
        };
        PriceAdjustmentList: {
            items: components["schemas"]["PriceAdjustment"][];
        };
        PriceAdjustment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            agreementId: string;
            month: string;
            /** @description the edition in force that it is computed from */
            edition: number;
            /** @enum {string} */
            state: "proposed" | "accepted" | "refused" | "replaced";
            calculation: components["schemas"]["PriceCalculation"];
            reason: string | null;
            acceptedEdition: number | null;
            /** Format: date-time */
            decidedAt: string | null;
            /** Format: date-time */
            madeAt: string;
            version: number;
        };
        PriceAdjustmentAcceptance: {
            /**
             * Format: date
             * @description by when the parties accept the edition with the new prices; not before the notice has passed
             */
            acceptBy: string;
            /** @default null */
            reason: string | null;
        };
        PriceAdjustmentRefusal: {
            reason: string;
        };
        PunchOutAccessList: {
            items: components["schemas"]["PunchOutAccess"][];
        };
        PunchOutAccess: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description User name (OCI), or Identity of the Sender (cXML) */
            login: string;
            /** @description Where a basket may go */
            hosts: string[];
            madeAt: string;
            expiresAt: string;
            /** @description To the hour; null: never */
            usedAt: string | null;
            isExpired: boolean;
            /** @description Since whoever made it does not buy for you any more, until a colleague takes it over */
            stoppedAt: string | null;
        };
        NewPunchOutAccess: {
            name: string;
            /** @description Hosts of the ERP, with a port if it is not 443 */
            hosts: string[];
            /**
             * @description It ends by itself after so many days
             * @default 365
             */
            days: number;
        };
        MadePunchOutAccess: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description User name (OCI), or Identity of the Sender (cXML) */
            login: string;
            /** @description Where a basket may go */
            hosts: string[];
            madeAt: string;
            expiresAt: string;
            /** @description To the hour; null: never */
            usedAt: string | null;
            isExpired: boolean;
            /** @description Since whoever made it does not buy for you any more, until a colleague takes it over */
            stoppedAt: string | null;
            /** @description Password (OCI), or SharedSecret (cXML); it is shown only now */
            secret: string;
            ociPath: string;
            cxmlPath: string;
        };
        PunchOutAccessTakeOver: Record<string, never>;
        PunchOutStart: {
            token: string;
        };
        PunchOutSession: {
            /** @description For the header Punch-Out-Session */
            token: string;
            network: string;
            party: string;
            /** @enum {string} */
            language: "de" | "en";
            returnsTo: string;
        };
        PunchOutPositionPage: {
            items: {
                /** Format: uuid */
                rowId: string;
                agreement: string;
                supplierName: string;
                item: string;
                gtin: string | null;
                nameDe: string;
                nameEn: string;
                categoryDe: string;
                categoryEn: string;
                unit: string;
                regions: string[];
                /** @enum {string} */
                tierMode: "all_units" | "incremental";
                currency: string;
                tiers: {
                    from: string;
                    unitPrice: string;
                }[];
            }[];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        PunchOutBasketBody: {
            lines: {
                /** Format: uuid */
                rowId: string;
                quantity: string;
            }[];
        };
        PunchOutBasket: {
            lines: {
                /** Format: uuid */
                rowId: string;
                quantity: string;
                unitPrice: string;
                cost: string;
                currency: string;
            }[];
            total: string;
            currency: string;
        };
        Declaration: {
            /**
             * Format: date
             * @description from when on the party may call off, at the earliest when the term begins
             */
            effectiveFrom: string;
            /** @description the edition that was read; another one than that in force is refused */
            edition?: number;
            /**
             * @description what the party commits itself to buy; usually nothing
             * @default []
             */
            committed: {
                /** Format: uuid */
                positionId: string;
                quantity: string;
            }[];
        };
        DeclarationToSupplier: {
            /**
             * Format: date
             * @description from when on the party may call off, at the earliest when the term begins
             */
            effectiveFrom: string;
            /** @description the edition that was read; another one than that in force is refused */
            edition?: number;
            /**
             * @description what the party commits itself to buy; usually nothing
             * @default []
             */
            committed: {
                /** Format: uuid */
                positionId: string;
                quantity: string;
            }[];
            /** @description the supplier’s code */
            supplier: string;
        };
        SupplierItemList: {
            items: {
                item: string;
                gtin: string | null;
                nameDe: string;
                nameEn: string;
                /** @description UN/ECE Recommendation 20 */
                unit: string;
                number: string | null;
                link: string | null;
            }[];
        };
        StatedSupplierItems: {
            items: {
                /** @description The network’s code of the item */
                item: string;
                /** @description Of one item within the agreement, and no other item’s code; null: none */
                number: string | null;
                /** @description Where you describe it, https; null: nowhere */
                link: string | null;
            }[];
        };
        TerminationList: {
            items: components["schemas"]["Termination"][];
        };
        Termination: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            agreementId: string;
            /** @enum {string} */
            side: "supplier" | "network";
            /** @enum {string} */
            kind: "ordinary" | "for_cause";
            /** @enum {string} */
            state: "proposed" | "declared" | "dropped";
            /** Format: date */
            askedFor: string | null;
            /**
             * Format: date
             * @description the last day, once it is declared
             */
            endsOn: string | null;
            reason: string | null;
            /**
             * Format: uuid
             * @description the person
             */
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            /** Format: date-time */
            decidedAt: string | null;
            version: number;
        };
        TerminationAsked: {
            /**
             * @description `ordinary`: with the notice period; `for_cause`: at once, with a reason
             * @enum {string}
             */
            kind: "ordinary" | "for_cause";
            /**
             * Format: date
             * @description the last day; null: the earliest possible one
             * @default null
             */
            endsOn: string | null;
            /**
             * @description for the other side and the office; parties do not see it
             * @default null
             */
            reason: string | null;
        };
        NewVolumeReport: {
            lines: {
                /** @description Yours; unique within the agreement */
                reference: string;
                /** Format: date */
                date: string;
                party: string;
                category: string;
                region: string;
                item: string;
                /** @description In the item's base unit */
                quantity: string;
            }[];
        };
        VolumeReportOutcome: {
            /** Format: uuid */
            id: string;
            receivedAt: string;
            /** @description Lines that count */
            accepted: number;
            /** @description Lines that count nowhere */
            refused: number;
            /** @description Lines that counted already */
            repeated: number;
            /** @description Lines of earlier versions that it takes back, each by a counter-line */
            reversed: number;
            /** @description The month or quarter that it reports as a whole, e.g. `2027-Q1`; null: single lines */
            period: string | null;
            /** @description Of the period; the last one counts */
            version: number | null;
            refusals: {
                /** @description 1 is the first line */
                row: number;
                reference: string;
                /** @enum {string} */
                reason: "outside_term" | "not_signed_up" | "lot_not_awarded" | "reference_taken" | "period_reported";
            }[];
        };
        VolumeReportPage: {
            items: components["schemas"]["VolumeReport"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        VolumeReport: {
            /** Format: uuid */
            id: string;
            receivedAt: string;
            /** @description Lines that count */
            accepted: number;
            /** @description Lines that count nowhere */
            refused: number;
            /** @description Lines that counted already */
            repeated: number;
            /** @description Lines of earlier versions that it takes back, each by a counter-line */
            reversed: number;
            /** @description The month or quarter that it reports as a whole, e.g. `2027-Q1`; null: single lines */
            period: string | null;
            /** @description Of the period; the last one counts */
            version: number | null;
        };
        VolumeReportLinePage: {
            items: components["schemas"]["VolumeReportLine"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        VolumeReportLine: {
            row: number;
            reference: string;
            /** Format: date */
            date: string;
            party: string;
            category: string;
            region: string;
            item: string;
            quantity: string;
            /**
             * @description null: the line counts
             * @enum {string|null}
             */
            reason: "outside_term" | "not_signed_up" | "lot_not_awarded" | "reference_taken" | "period_reported" | null;
            /** @description The reference of the line that this counter-line takes back; its quantity is below 0 */
            takesBack: string | null;
        };
        PurchasePage: {
            items: components["schemas"]["Purchase"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        Purchase: {
            reference: string;
            /** Format: date */
            date: string;
            party: string;
            category: string;
            region: string;
            item: string;
            quantity: string;
        };
        VolumeReportFile: {
            /** Format: uuid */
            id: string;
            /** @description A month such as `2027-03` or a quarter such as `2027-Q1` */
            period: string;
            /** @description null: the next one of the period */
            reportVersion: number | null;
            fileName: string;
            /** @description SHA-256 of the bytes, hexadecimal */
            contentHash: string;
            sizeBytes: number;
            /** @enum {string} */
            state: "checked" | "faulty" | "committed";
            lines: number;
            /** @description lines whose item or customer has nothing to do with the agreement, as the supplier said */
            setAside: number;
            faults: number;
            /**
             * Format: uuid
             * @description the volume report that it became
             */
            reportId: string | null;
            version: number;
            receivedAt: string;
            committedAt: string | null;
            /** @description to its supplier only */
            columns: {
                /** @description as a spreadsheet names it */
                column: string;
                header: string;
                /**
                 * @description what it is taken for; null: it is kept aside
                 * @enum {string|null}
                 */
                field: "item" | "party" | "date" | "quantity" | "unit" | "region" | "order" | "net" | null;
                sample: string[];
            }[];
            /** @description the first thousand, to its supplier only */
            foundFaults: components["schemas"]["VolumeReportFault"][];
            /** @description of the first thousand */
            faultCounts: {
                /** @enum {string} */
                reason: "missing" | "unknown_item" | "unknown_party" | "not_sold" | "outside_period" | "outside_term" | "unreadable_number" | "ambiguous_number" | "not_positive" | "too_precise" | "unknown_unit" | "unit_dimension" | "unreadable_date" | "ambiguous_date" | "unknown_region" | "too_long" | "no_header";
                count: number;
            }[];
            /** @description the supplier’s numbers whose meaning is to be said, each once, to it only */
            unknownNumbers: {
                /** @enum {string} */
                kind: "item" | "party";
                number: string;
            }[];
            allowedActions: ("commit" | "say")[];
        };
        VolumeReportFault: {
            /** @description line of the file as a spreadsheet counts it, from 1 */
            row: number;
            /** @description as a spreadsheet names it; null where the file has none for this field */
            column: string | null;
            /** @enum {string} */
            field: "" | "item" | "party" | "date" | "quantity" | "unit" | "region" | "order" | "net";
            /** @enum {string} */
            reason: "missing" | "unknown_item" | "unknown_party" | "not_sold" | "outside_period" | "outside_term" | "unreadable_number" | "ambiguous_number" | "not_positive" | "too_precise" | "unknown_unit" | "unit_dimension" | "unreadable_date" | "ambiguous_date" | "unknown_region" | "too_long" | "no_header";
            value: string;
            suggestion: string;
        };
        VolumeReportFiles: {
            items: components["schemas"]["VolumeReportFileRow"][];
        };
        VolumeReportFileRow: {
            /** Format: uuid */
            id: string;
            /** @description A month such as `2027-03` or a quarter such as `2027-Q1` */
            period: string;
            /** @description null: the next one of the period */
            reportVersion: number | null;
            fileName: string;
            /** @description SHA-256 of the bytes, hexadecimal */
            contentHash: string;
            sizeBytes: number;
            /** @enum {string} */
            state: "checked" | "faulty" | "committed";
            lines: number;
            /** @description lines whose item or customer has nothing to do with the agreement, as the supplier said */
            setAside: number;
            faults: number;
            /**
             * Format: uuid
             * @description the volume report that it became
             */
            reportId: string | null;
            version: number;
            receivedAt: string;
            committedAt: string | null;
        };
        VolumeReportColumns: {
            columns: {
                /** @description as the file has it */
                header: string;
                /**
                 * @description null: kept aside
                 * @enum {string|null}
                 */
                field: "item" | "party" | "date" | "quantity" | "unit" | "region" | "order" | "net" | null;
            }[];
        };
        NewVolumeReportNumbers: {
            numbers: {
                /** @enum {string} */
                kind: "item" | "party";
                /** @description the supplier’s own */
                number: string;
                /** @description the item’s or party’s code; null: it has nothing to do with the agreement */
                code: string | null;
            }[];
        };
        CommittedVolumeReport: {
            file: components["schemas"]["VolumeReportFile"];
            /** @description null: a line has become faulty meanwhile, nothing was reported */
            report: components["schemas"]["VolumeReport"] | null;
        };
        VolumeReportNumbers: {
            items: {
                /** @enum {string} */
                kind: "item" | "party";
                /** @description the supplier’s own */
                number: string;
                /** @description the item’s or party’s code; null: it has nothing to do with the agreement */
                code: string | null;
            }[];
        };
        VolumeReportPeriods: {
            /** @enum {string} */
            rhythm: "month" | "quarter";
            remindAfterDays: number;
            items: {
                /** @description A month such as `2027-03` or a quarter such as `2027-Q1` */
                period: string;
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                /**
                 * @description `nobody`: nobody had signed up in it
                 * @enum {string}
                 */
                state: "reported" | "missing" | "nobody";
                version: number | null;
                /** Format: uuid */
                reportId: string | null;
                /** @description that stand by its latest version */
                lines: number | null;
                receivedAt: string | null;
            }[];
        };
        NilReport: {
            /** @description A month such as `2027-03` or a quarter such as `2027-Q1` */
            period: string;
            /** @description Of the period; the next one if not said */
            version?: number;
        };
        VolumeReportRhythm: {
            /** @enum {string} */
            rhythm: "month" | "quarter";
            /** @default 15 */
            remindAfterDays: number;
        };
        ReportRhythm: {
            /** @enum {string} */
            rhythm: "month" | "quarter";
            remindAfterDays: number;
        };
        Invoice: {
            /** Format: uuid */
            id: string;
            party: string;
            /** @enum {string} */
            handedInBy: "party" | "supplier";
            /** @description A month such as `2027-03` or a quarter such as `2027-Q1` */
            period: string;
            fileName: string;
            /** @description SHA-256 of the file, hexadecimal */
            contentHash: string;
            sizeBytes: number;
            /** @enum {string} */
            kind: "invoice" | "credit_note";
            number: string;
            issuedOn: string;
            /** @description The party's order number; empty where it names none */
            order: string;
            /** @description Below 0 for a credit note */
            payable: string;
            /** @description A plain decimal in the agreement's currency */
            linesTotal: string;
            /** @description A plain decimal in the agreement's currency */
            rounding: string;
            /** @description Figures that do not follow from the others; both are kept */
            mismatches: {
                /** @enum {string} */
                where: "line" | "lines" | "without_tax" | "tax_of_rate" | "tax" | "with_tax" | "payable";
                /** @description The line's id or the tax rate; empty for totals */
                of: string;
                /** @description A plain decimal in the agreement's currency */
                stated: string;
                /** @description A plain decimal in the agreement's currency */
                computed: string;
            }[];
            receivedAt: string;
            lines: {
                id: string;
                name: string;
                quantity: string;
                unit: string;
                /** @description A plain decimal in the agreement's currency */
                net: string;
                matched: boolean;
            }[];
            /** @description The invoice beside what was reported for the party in the period */
            items: {
                item: string;
                unit: string;
                /** @description In the base unit */
                invoiced: string;
                /** @description A plain decimal in the agreement's currency */
                invoicedNet: string;
                reported: string;
                /** @description null: the report does not name it for every line */
                reportedNet: string | null;
                /** @description Reported less invoiced */
                difference: string;
            }[];
        };
        Invoices: {
            items: components["schemas"]["InvoiceRow"][];
        };
        InvoiceRow: {
            /** Format: uuid */
            id: string;
            party: string;
            /** @enum {string} */
            handedInBy: "party" | "supplier";
            /** @description A month such as `2027-03` or a quarter such as `2027-Q1` */
            period: string;
            fileName: string;
            /** @description SHA-256 of the file, hexadecimal */
            contentHash: string;
            sizeBytes: number;
            /** @enum {string} */
            kind: "invoice" | "credit_note";
            number: string;
            issuedOn: string;
            /** @description The party's order number; empty where it names none */
            order: string;
            /** @description Below 0 for a credit note */
            payable: string;
            /** @description A plain decimal in the agreement's currency */
            linesTotal: string;
            /** @description A plain decimal in the agreement's currency */
            rounding: string;
            /** @description Figures that do not follow from the others; both are kept */
            mismatches: {
                /** @enum {string} */
                where: "line" | "lines" | "without_tax" | "tax_of_rate" | "tax" | "with_tax" | "payable";
                /** @description The line's id or the tax rate; empty for totals */
                of: string;
                /** @description A plain decimal in the agreement's currency */
                stated: string;
                /** @description A plain decimal in the agreement's currency */
                computed: string;
            }[];
            receivedAt: string;
        };
        VolumeDifferences: {
            currency: string;
            /** @description null: the whole time */
            period: {
                /** @description A month such as `2027-03` or a quarter such as `2027-Q1` */
                period: string;
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                /** @description Only then can be disagreed */
                isOver: boolean;
            } | null;
            /** @description Those of the agreement that have begun, the latest first */
            periods: string[];
            items: components["schemas"]["VolumeDifference"][];
            /** @description So many further rows are not shown */
            leftOut: number;
        };
        VolumeDifference: {
            party: string;
            /**
             * Format: uuid
             * @description null: invoices say the item, and nothing says which of its positions it was
             */
            positionId: string | null;
            category: string | null;
            region: string | null;
            item: string | null;
            unit: string | null;
            /** @description By the day of the order, less what was returned for credit */
            calledOff: string;
            /** @description At the price before any volume tier, by the edition that binds the party; at the price of the bid what a bid won */
            calledOffAmount: string;
            /** @description By the day of the purchase */
            reported: string;
            /** @description At the price before any volume tier, by the edition that binds the party; at the price of the bid what a bid won */
            reportedAmount: string;
            /** @description As the supplier says it; null: not for every line */
            reportedNet: string | null;
            /** @description Reported less called off */
            difference: string;
            /** @description At the price before any volume tier, by the edition that binds the party; at the price of the bid what a bid won */
            differenceAmount: string;
            /** @description null: no invoice was handed in for the period */
            invoiced: string | null;
            /** @description In the agreement's currency */
            invoicedNet: string | null;
            /** @description Reported less invoiced */
            invoicedDifference: string | null;
            /** @description The latest about this position in the period */
            disagreement: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                state: "open" | "answered" | "escalated" | "agreed" | "decided" | "corrected";
                isSettled: boolean;
            } | null;
        };
        NewDisagreement: {
            /** @description A month such as `2027-03` or a quarter such as `2027-Q1`, that is over */
            period: string;
            /** Format: uuid */
            positionId: string;
            /** @description Whose purchases: its code; only where the supplier opens it */
            party?: string;
            /** @description What was bought in the period, in the item's base unit */
            quantity: string;
            /** @description What it costs net, in the agreement's currency */
            amount?: string;
            /** @description Told to the other side and the office */
            text: string;
            /**
             * Format: uuid
             * @description An invoice of the party that was handed in
             */
            invoiceId?: string;
        };
        Disagreement: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            agreementId: string;
            agreement: string;
            currency: string;
            party: string;
            /** Format: uuid */
            positionId: string;
            category: string;
            item: string;
            unit: string;
            period: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @enum {string} */
            openedBy: "party" | "supplier";
            /** @enum {string} */
            state: "open" | "answered" | "escalated" | "agreed" | "decided" | "corrected";
            /**
             * @description Who is to do something: answer, decide, or correct the report; null: nobody
             * @enum {string|null}
             */
            turn: "party" | "supplier" | "office" | null;
            /** @description When it was opened */
            calledOff: string;
            calledOffNow: string;
            /** @description When it was opened */
            reported: string;
            reportedNow: string;
            /** @description What the party proposed last */
            ofParty: {
                quantity: string;
                amount: string | null;
            } | null;
            /** @description What the supplier proposed last */
            ofSupplier: {
                quantity: string;
                amount: string | null;
            } | null;
            /** @description Agreed, decided or corrected; it does not change any more */
            outcome: {
                quantity: string;
                amount: string | null;
            } | null;
            /** Format: date-time */
            openedAt: string;
            /**
             * Format: date-time
             * @description From then on the side that waits may ask the office
             */
            answerBy: string | null;
            /** Format: date-time */
            closedAt: string | null;
            /**
             * Format: date-time
             * @description Since when the report says the outcome
             */
            settledAt: string | null;
            version: number;
            said: {
                number: number;
                /** @enum {string} */
                by: "party" | "supplier" | "office";
                /** @enum {string} */
                kind: "opened" | "answered" | "agreed" | "escalated" | "decided" | "corrected";
                text: string | null;
                quantity: string | null;
                amount: string | null;
                invoice: {
                    /** Format: uuid */
                    id: string;
                    number: string;
                } | null;
                /** Format: date-time */
                at: string;
            }[];
            allowedActions: ("answer" | "agree" | "escalate" | "decide")[];
        };
        DisagreementPage: {
            items: components["schemas"]["Disagreement"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        DisagreementStatement: {
            /** @description What was bought in the period, in the item's base unit */
            quantity: string;
            /** @description What it costs net, in the agreement's currency */
            amount?: string;
            /** @description Told to the other side and the office */
            text: string;
            /**
             * Format: uuid
             * @description An invoice of the party that was handed in
             */
            invoiceId?: string;
        };
        DisagreementEscalation: {
            /** @description What the office is asked to decide */
            text: string;
        };
        Bonus: {
            currency: string;
            items: {
                /** @description Agreement year, from 1 */
                year: number;
                /** @description Paid less tier bonus */
                turnover: string;
                /** @description In the agreement's currency */
                tierBonus: string;
                /** @description In the agreement's currency */
                turnoverBonus: string;
                /** @description Both together: what is paid back */
                back: string;
                party: string;
            }[];
            /** @description All parties together; withheld from a party */
            totals: {
                /** @description Agreement year, from 1 */
                year: number;
                /** @description Paid less tier bonus */
                turnover: string;
                /** @description In the agreement's currency */
                tierBonus: string;
                /** @description In the agreement's currency */
                turnoverBonus: string;
                /** @description Both together: what is paid back */
                back: string;
            }[] | "withheld";
        };
        Savings: {
            currency: string;
            items: {
                party: string;
                /** @description Baseline × quantity less what was paid after the tier bonus */
                known: string;
                /** @description Turnover of positions without a baseline */
                unknownTurnover: string;
                /** @description In the agreement's currency */
                fee: string;
                /** @description Known saving ÷ fee; null without a fee */
                ratio: string | null;
            }[];
            /** @description All parties together as of now; withheld from all but the office */
            network: {
                known: string | "withheld";
                unknownTurnover: string | "withheld";
            };
            /** @description All parties together as published last, as far as the confidentiality rules allow; null before the first publication */
            published: {
                edition: number;
                publishedAt: string;
                known: string | "withheld";
                unknownTurnover: string | "withheld";
            } | null;
            /** @description Every category that the round’s agreements sell; they add up to the sums above to the cent */
            categories: {
                /** @description Its code */
                category: string;
                nameDe: string;
                nameEn: string;
                /** @description A party’s own; null for the office */
                own: {
                    /** @description Baseline × quantity less what was paid after the tier bonus */
                    known: string;
                    /** @description Turnover of positions without a baseline */
                    unknownTurnover: string;
                } | null;
                /** @description All parties together as of now; withheld from all but the office */
                network: {
                    known: string | "withheld";
                    unknownTurnover: string | "withheld";
                };
                /** @description As the latest edition shows it; what is withheld cannot be worked out from the others */
                published: {
                    known: string | "withheld";
                    unknownTurnover: string | "withheld";
                };
            }[];
        };
        SavingsOverTime: {
            currency: string;
            /** @description A party’s own; for the office of all who bought in the year together, with the sum of their fees */
            years: {
                /** @description Calendar year */
                year: number;
                /** @description Baseline × quantity less what was paid after the tier bonus */
                known: string;
                /** @description Turnover of positions without a baseline */
                unknownTurnover: string;
                /** @description The annual fee as it is now */
                fee: string;
                /** @description Known saving less fee: above 0, the savings exceed the fee */
                balance: string;
                /** @description Known saving ÷ fee; null without a fee */
                ratio: string | null;
                /** @description From January to the last month with a reported purchase */
                months: {
                    /** @description `YYYY-MM` */
                    month: string;
                    /** @description In the agreement's currency */
                    known: string;
                    /** @description Of the year, up to the end of the month */
                    soFar: string;
                }[];
            }[];
            /** @description Every party for the office, its own for a party */
            items: {
                party: string;
                name: string;
                /** @description Calendar year */
                year: number;
                /** @description Baseline × quantity less what was paid after the tier bonus */
                known: string;
                /** @description Turnover of positions without a baseline */
                unknownTurnover: string;
                /** @description The annual fee as it is now */
                fee: string;
                /** @description Known saving less fee: above 0, the savings exceed the fee */
                balance: string;
                /** @description Known saving ÷ fee; null without a fee */
                ratio: string | null;
            }[];
        };
        SavingsByCategory: {
            currency: string;
            /** @description null: nothing was bought yet */
            year: number | null;
            /** @description By code; they add up to `together` to the cent */
            items: {
                /** @description Its code */
                category: string;
                nameDe: string;
                nameEn: string;
                /** @description Baseline × quantity less what was paid after the tier bonus */
                known: string;
                /** @description Turnover of positions without a baseline */
                unknownTurnover: string;
                /** @description From January to the last month in which anything was bought */
                months: {
                    /** @description `YYYY-MM` */
                    month: string;
                    /** @description Baseline × quantity less what was paid after the tier bonus */
                    known: string;
                    /** @description Turnover of positions without a baseline */
                    unknownTurnover: string;
                }[];
            }[];
            together: {
                /** @description Baseline × quantity less what was paid after the tier bonus */
                known: string;
                /** @description Turnover of positions without a baseline */
                unknownTurnover: string;
            };
        };
        NewCallOff: {
            /** @description Yours; unique within the agreement */
            reference: string;
            /** Format: date */
            date: string;
            category: string;
            region: string;
            item: string;
            /** @description In the item's base unit */
            quantity: string;
        };
        PlacedCallOff: {
            /** Format: uuid */
            id: string;
            reference: string;
            /** Format: date */
            date: string;
            party: string;
            category: string;
            region: string;
            item: string;
            unit: string;
            quantity: string;
            /** @description Of the bid that won it; null: the agreement’s prices */
            unitPrice: string | null;
            /** @description null: it stands; otherwise it is in no sum any more */
            cancelledAt: string | null;
            cancelledBecause: string | null;
            allowedActions: "cancel"[];
            /** @description Where more of your own volume of the agreement year would cost less */
            buyUp: {
                quantity: string;
                /** @description In the agreement's currency */
                cost: string;
                /** @description In the agreement's currency */
                saving: string;
            } | null;
        };
        CallOffPrice: {
            currency: string;
            /** @description Agreement year, from 1 */
            year: number;
            /** @description What you have called off of it in that year already */
            before: string;
            /** @description Of the tier that your own volume of the year reaches with this order */
            tierFrom: string;
            /** @description Of that tier */
            unitPrice: string;
            /** @description Of this order, by your own volume; the year’s account goes by the volume of all */
            cost: string;
            /** @description Where more of your own volume of the agreement year would cost less */
            buyUp: {
                quantity: string;
                /** @description In the agreement's currency */
                cost: string;
                /** @description In the agreement's currency */
                saving: string;
            } | null;
        };
        CallOffPage: {
            items: components["schemas"]["CallOff"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        CallOff: {
            /** Format: uuid */
            id: string;
            reference: string;
            /** Format: date */
            date: string;
            party: string;
            category: string;
            region: string;
            item: string;
            unit: string;
            quantity: string;
            /** @description Of the bid that won it; null: the agreement’s prices */
            unitPrice: string | null;
            /** @description null: it stands; otherwise it is in no sum any more */
            cancelledAt: string | null;
            cancelledBecause: string | null;
            allowedActions: "cancel"[];
        };
        CallOffCancellation: {
            /** @description Told to the supplier and kept in the log */
            reason: string;
        };
        CallOffFileAnswer: {
            /**
             * @description `unchanged`: this very file was committed before
             * @enum {string}
             */
            outcome: "faulty" | "checked" | "committed" | "unchanged";
            /** @description Order lines in the file */
            lines: number;
            /** @description Of these, those that are not called off already */
            toPlace: number;
            faultCount: number;
            /** @description Every faulty cell in the file’s order, at most the first 500 */
            faults: components["schemas"]["CallOffFileFault"][];
        };
        CallOffFileFault: {
            /** @description As a spreadsheet counts, from 1 */
            row: number;
            /** @description Its letters; null where the file has no such column */
            column: string | null;
            field: string;
            /** @enum {string} */
            reason: "missing" | "unknown_item" | "unreadable_number" | "ambiguous_number" | "not_positive" | "too_precise" | "unknown_unit" | "unit_dimension" | "unreadable_date" | "ambiguous_date" | "unknown_site" | "no_header" | "no_line" | "cut_postcode" | "unreadable_postcode" | "not_sold_there" | "in_panel" | "outside_term" | "not_signed_up" | "reference_too_long" | "reference_twice" | "reference_taken";
            value: string;
            /** @description What to write instead */
            suggestion: string;
        };
        CallOffFileList: {
            items: {
                /** Format: uuid */
                id: string;
                fileName: string;
                committedAt: string;
                lines: number;
                /** @description Lines that were new; the others stood already */
                placed: number;
            }[];
        };
        NewOrder: {
            /** @description Yours; unique within the agreement */
            reference: string;
            /**
             * Format: date
             * @description Its day; left out: today
             */
            date?: string;
            deliverTo: {
                /** @description Whose place it is, e.g. the works */
                name: string;
                street: string;
                /** @description Its first two characters are the delivery region */
                postcode: string;
                city: string;
                country: string;
            };
            /**
             * Format: date
             * @description The day on which the goods are wanted; left out: as soon as possible
             */
            wantedOn?: string;
            /** @description To the supplier */
            remark?: string;
            lines: {
                category: string;
                item: string;
                /** @description In the item's base unit */
                quantity: string;
            }[];
        };
        Order: {
            /** Format: uuid */
            id: string;
            reference: string;
            party: string;
            partyName: string;
            /** Format: date */
            date: string;
            /** Format: date */
            wantedOn: string | null;
            placedAt: string;
            /** @description Until when the supplier should have answered */
            answerBy: string;
            /** @enum {string} */
            state: "waiting" | "confirmed" | "moved" | "declined" | "partly_delivered" | "delivered" | "cancelled";
            /** @description The supplier declined or moved something, and the party has not said that it knows */
            isChangeUnseen: boolean;
            currency: string;
            /** @description As ordered */
            total: string;
            deliverTo: {
                name: string;
                street: string;
                postcode: string;
                city: string;
                country: string;
            };
            remark: string | null;
            allowedActions: ("answer" | "deliver" | "cancel" | "acknowledge" | "receive" | "return")[];
            lines: {
                /** @description From 1 */
                line: number;
                /** Format: uuid */
                callOffId: string;
                /** @description Of its call-off; the supplier reports it by this */
                reference: string;
                category: string;
                region: string;
                item: string;
                gtin: string | null;
                /** @description What its supplier called the item when it was ordered */
                supplierNumber: string | null;
                nameDe: string;
                nameEn: string;
                unit: string;
                quantity: string;
                /** @description For `per` units, by the party’s own volume of the year */
                unitPrice: string;
                per: string;
                /** @description In the agreement's currency */
                amount: string;
                /** @enum {string} */
                state: "waiting" | "confirmed" | "moved" | "partly_delivered" | "delivered" | "cancelled" | "declined";
                /**
                 * Format: date
                 * @description The day that the supplier has confirmed
                 */
                deliverOn: string | null;
                /** @description Why it was cancelled or declined */
                because: string | null;
                delivered: string;
                /** @description What the supplier has still to deliver */
                open: string;
                received: string;
                /** @description Confirmed by the supplier */
                returned: string;
                /** @description Sent back, and not answered by the supplier yet */
                returning: string;
                /** @description Whether the caller, as the supplier, may decline it */
                isDeclinable: boolean;
                /** @description Whether the caller may cancel its call-off */
                isCancellable: boolean;
            }[];
        };
        OrderPage: {
            items: components["schemas"]["OrderHead"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        OrderHead: {
            /** Format: uuid */
            id: string;
            reference: string;
            party: string;
            partyName: string;
            /** Format: date */
            date: string;
            /** Format: date */
            wantedOn: string | null;
            placedAt: string;
            /** @description Until when the supplier should have answered */
            answerBy: string;
            /** @enum {string} */
            state: "waiting" | "confirmed" | "moved" | "declined" | "partly_delivered" | "delivered" | "cancelled";
            /** @description The supplier declined or moved something, and the party has not said that it knows */
            isChangeUnseen: boolean;
            currency: string;
            /** @description As ordered */
            total: string;
            lineCount: number;
        };
        OrderAnswer: {
            lines: ({
                line: number;
                /** @enum {string} */
                answer: "confirmed";
                /**
                 * Format: date
                 * @description When it will be delivered
                 */
                deliverOn: string;
            } | {
                line: number;
                /** @enum {string} */
                answer: "declined";
                /** @description Told to the party and kept in the log */
                reason: string;
            })[];
        };
        OrderCancellation: {
            /** @description Told to the supplier and kept in the log */
            reason: string;
        };
        OrderMovementList: {
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "delivery" | "receipt" | "return";
                reference: string;
                /** Format: date */
                on: string;
                notedAt: string;
                lines: {
                    line: number;
                    quantity: string;
                    /** @enum {string|null} */
                    wants: "credit" | "replacement" | null;
                    reason: string | null;
                }[];
                /**
                 * @description The supplier’s, to a return; it counts once it is `confirmed`
                 * @enum {string|null}
                 */
                answer: "confirmed" | "refused" | null;
                answerReason: string | null;
                /** @description Since then it counts nowhere */
                reversedAt: string | null;
                reversedBecause: string | null;
                allowedActions: ("answer" | "reverse")[];
            }[];
        };
        OrderDelivery: {
            /** @description Names it, e.g. the delivery note’s number */
            reference: string;
            /**
             * Format: date
             * @description When it happened
             */
            on: string;
            lines: {
                line: number;
                /** @description In the item's base unit */
                quantity: string;
            }[];
        };
        OrderReceipt: {
            /** @description Names it, e.g. the delivery note’s number */
            reference: string;
            /**
             * Format: date
             * @description When it happened
             */
            on: string;
            lines: {
                line: number;
                /** @description In the item's base unit */
                quantity: string;
            }[];
        };
        OrderReturn: {
            /** @description Names it, e.g. the delivery note’s number */
            reference: string;
            /**
             * Format: date
             * @description When it happened
             */
            on: string;
            lines: {
                line: number;
                /** @description In the item's base unit */
                quantity: string;
                /**
                 * @description `credit`: it is not called off any more; `replacement`: it is to be delivered again
                 * @enum {string}
                 */
                wants: "credit" | "replacement";
                reason: string;
            }[];
        };
        OrderReturnAnswer: {
            /** @enum {string} */
            answer: "confirmed";
        } | {
            /** @enum {string} */
            answer: "refused";
            /** @description Told to the party */
            reason: string;
        };
        OrderMovementReversal: {
            /** @description Told to the other side */
            reason: string;
        };
        Basket: {
            currency: string;
            /** @description Of what can be ordered, by your own volume of the agreement year */
            total: string;
            lines: {
                /** Format: uuid */
                positionId: string;
                region: string;
                quantity: string;
                /** @description Whether the edition that binds you sells it; if not, it has to be taken out */
                isSold: boolean;
                category: string | null;
                item: string | null;
                nameDe: string | null;
                nameEn: string | null;
                unit: string | null;
                /** @description For `per` units */
                unitPrice: string | null;
                per: string | null;
                /** @description In the agreement's currency */
                amount: string | null;
                /** @description Where more of your own volume of the agreement year would cost less */
                buyUp: {
                    quantity: string;
                    /** @description In the agreement's currency */
                    cost: string;
                    /** @description In the agreement's currency */
                    saving: string;
                } | null;
            }[];
        };
        BasketLines: {
            lines: {
                category: string;
                region: string;
                item: string;
                /** @description In the item's base unit */
                quantity: string;
            }[];
        };
        BasketPositions: {
            lines: {
                /** Format: uuid */
                positionId: string;
                region: string;
            }[];
        };
        NewBasketOrder: {
            /** @description Yours; unique within the agreement */
            reference: string;
            /**
             * Format: date
             * @description Its day; left out: today
             */
            date?: string;
            deliverTo: {
                /** @description Whose place it is, e.g. the works */
                name: string;
                street: string;
                /** @description Its first two characters are the delivery region */
                postcode: string;
                city: string;
                country: string;
            };
            /**
             * Format: date
             * @description The day on which the goods are wanted; left out: as soon as possible
             */
            wantedOn?: string;
            /** @description To the supplier */
            remark?: string;
        };
        QuotaList: {
            items: {
                /** Format: uuid */
                positionId: string;
                /** @description null: of every party that has none of its own */
                party: string | null;
                partyName: string | null;
                category: string;
                regions: string[];
                item: string;
                unit: string;
                most: string;
                /** @description What the party has called off or the supplier has reported of it, whichever is more */
                used: string | null;
            }[];
            /** @description For If-Match, for the office: of the positions whose quotas were ever set; any other’s is 0 */
            versions: {
                /** Format: uuid */
                positionId: string;
                version: number;
            }[];
        };
        NewQuotas: {
            /** @description Of every party that has none of its own; left out: no limit */
            everyParty?: string;
            /** @default [] */
            parties: {
                /** @description Its code */
                party: string;
                /** @description In the position’s base unit, over the whole term; 0 closes it */
                most: string;
            }[];
        };
        TierProgress: {
            currency: string;
            /** @description Agreement year, from 1 */
            year: number;
            /** @description How many the term has */
            years: number;
            items: {
                /** Format: uuid */
                positionId: string;
                category: string;
                regions: string[];
                item: string;
                unit: string;
                /** @enum {string} */
                tierMode: "all_units" | "incremental";
                /** @description What everyone bought together in the year, as far as the confidentiality rules allow */
                volume: string | "withheld";
                /** @description Of that, your organisation; null for who buys nothing */
                own: string | null;
                /** @description null: withheld */
                reached: {
                    from: string;
                    unitPrice: string;
                } | null;
                /** @description null: withheld, or no further tier */
                next: {
                    from: string;
                    unitPrice: string;
                    /** @description So many more base units of everyone together */
                    missing: string;
                } | null;
                /** @description Since when the parties are shown this volume; null: as reported now, for office and supplier */
                publishedAt: string | null;
            }[];
        };
        BonusRunList: {
            items: components["schemas"]["BonusRun"][];
            /** @description Disagreements about reported volumes that no report has settled yet; what they come to is settled by a later run. Only for office and auditor */
            unsettledDisagreements: number | null;
        };
        BonusRun: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            agreementId: string;
            /** @description From 1, within the agreement */
            number: number;
            /** @description The last agreement year that it counts */
            year: number;
            /** @enum {string} */
            state: "counting" | "counted" | "released" | "dropped";
            currency: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            countedAt: string | null;
            /** Format: date-time */
            releasedAt: string | null;
            /** @description Who of the office released it; only for office and auditor */
            releases: {
                name: string;
                /** Format: date-time */
                at: string;
            }[];
            version: number;
            allowedActions: ("count" | "drop" | "release" | "pay")[];
            /** @description Every party for the office, its own for a party, none for the supplier */
            shares: {
                party: string;
                name: string;
                /** @description Earned by now less settled by earlier runs */
                difference: string;
                /** @description Owed from earlier runs: 0 or below */
                before: string;
                /** @description What is paid now */
                payable: string;
                /** @description Owed afterwards, 0 or below: the next run takes it off */
                after: string;
                years: {
                    year: number;
                    /** @description In the agreement's currency */
                    turnover: string;
                    /** @description In the agreement's currency */
                    tierBonus: string;
                    /** @description In the agreement's currency */
                    turnoverBonus: string;
                    /** @description In the agreement's currency */
                    settled: string;
                }[];
                /** @description Whether it is known to which account it is paid */
                hasAccount: boolean;
                /** @description The payment file that pays it; null again once that was taken back, or the bank has sent the payment back */
                file: number | null;
            }[];
            /** @description What the supplier owes; null for a party, and until it is counted */
            debt: {
                /** @description Over all parties */
                difference: string;
                /** @description The supplier’s credit from earlier runs: 0 or below */
                before: string;
                /** @description What the supplier owes now */
                due: string;
                /** @description Its credit afterwards, 0 or below */
                after: string;
            } | null;
        };
        NewBonusRun: {
            /** @description Agreement year, from 1; years before it are counted again with it, so it is not before the latest that is settled */
            year: number;
        };
        OwnBankAccount: {
            /** @description null: none is entered yet */
            account: components["schemas"]["BankAccount"] | null;
        };
        BankAccount: {
            holder: string;
            /** @description In groups of four */
            iban: string;
            bic: string | null;
            /** Format: date-time */
            enteredAt: string;
            version: number;
        };
        NewBankAccount: {
            /** @description Whose account it is, as the bank knows it */
            holder: string;
            /** @description Of a country in SEPA; spaces do not matter */
            iban: string;
            /**
             * @description Not needed: banks find it by the IBAN
             * @default null
             */
            bic: string | null;
        };
        PaymentFileList: {
            items: components["schemas"]["ListedPaymentFile"][];
        };
        ListedPaymentFile: {
            /** @description From 1, within the run */
            number: number;
            /** Format: date */
            executesOn: string;
            /** Format: date-time */
            madeAt: string;
            payments: number;
            /** @description Over all payments, in euros */
            amount: string;
            madeBy: string;
            /** @description By another person; null: not yet */
            confirmation: {
                name: string;
                /** Format: date-time */
                at: string;
            } | null;
            /** @description How many of the accounts are new, or changed since that party’s last confirmed payment */
            newAccounts: number;
            /** @description Those accounts, for whoever may confirm the file */
            accounts: {
                party: string;
                holder: string;
                /** @description The last four characters of the IBAN */
                ibanEnd: string;
            }[];
            /** @description Before it was confirmed; it pays nobody */
            takenBack: {
                name: string;
                /** Format: date-time */
                at: string;
                reason: string;
            } | null;
            /** @description Payments that the bank has sent back */
            returns: {
                /** Format: uuid */
                id: string;
                party: string;
                amount: string;
                /** Format: date */
                returnedOn: string;
                reason: string;
                recordedBy: string;
                /** Format: date-time */
                recordedAt: string;
                /** @description By another person; then the party is to be paid again */
                confirmation: {
                    name: string;
                    /** Format: date-time */
                    at: string;
                } | null;
                allowedActions: ("confirm" | "drop")[];
            }[];
            allowedActions: ("confirm" | "takeBack" | "save" | "recordReturn")[];
        };
        NewPaymentFile: {
            /**
             * Format: date
             * @description When the bank is to pay
             */
            executesOn: string;
        };
        PaymentFile: {
            /** @description From 1, within the run */
            number: number;
            /** Format: date */
            executesOn: string;
            /** Format: date-time */
            madeAt: string;
            payments: number;
            /** @description Over all payments, in euros */
            amount: string;
        };
        PaymentFileTakeBack: {
            /** @description Kept with the file */
            reason: string;
        };
        NewPaymentReturn: {
            party: string;
            /**
             * Format: date
             * @description The day of the bank’s statement
             */
            returnedOn: string;
            /** @description As the bank says */
            reason: string;
        };
        NewRequestBid: {
            /** @description Per base unit, in the agreement’s currency; not above what the agreement asks for this order */
            unitPrice: string;
            /** @description Calendar days from the order on */
            deliveryDays: number;
            /**
             * @description Read by the party once bids are open
             * @default null
             */
            note: string | null;
        };
        RequestBidReceipt: {
            /** Format: uuid */
            bidId: string;
            /** @description Of your bids for this request */
            number: number;
            /** Format: date-time */
            receivedAt: string;
            /** @description SHA-256 of the sealed bid, as in the audit log */
            hash: string;
            /** @description What is signed; `poolround bid verify` reads it */
            statement: {
                /** @enum {string} */
                type: "poolround.request-bid-receipt.v1";
                /** Format: uuid */
                network: string;
                /** Format: uuid */
                request: string;
                /** Format: uuid */
                bid: string;
                /** Format: uuid */
                supplier: string;
                number: number;
                receivedAt: string;
                hash: string;
            };
            /** @description Ed25519 over the canonical JSON of the statement */
            signature: string;
            keyId: string;
        };
        OwnRequestBid: {
            currency: string;
            /** @description The highest unit price that a bid for this request may have, by your agreement */
            ceiling: string;
            /** @description null: no bid of yours stands. What it says is shown to nobody before bids are opened */
            receipt: components["schemas"]["RequestBidReceipt"] | null;
        };
        RequestBidChoice: {
            /** Format: uuid */
            bid: string;
        };
        CallOffRequest: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            panelId: string;
            reference: string;
            party: string;
            partyName: string;
            /** Format: date */
            date: string;
            category: string;
            region: string;
            item: string;
            nameDe: string;
            nameEn: string;
            unit: string;
            quantity: string;
            /** @enum {string} */
            rule: "cascade" | "share" | "mini_competition";
            /** @enum {string} */
            state: "asking" | "bidding" | "opened" | "placed" | "exhausted" | "withdrawn" | "over";
            /** Format: date-time */
            madeAt: string;
            /** Format: date-time */
            closedAt: string | null;
            /** @description whom it was put to, in that order; a supplier sees its own */
            turns: {
                /** Format: uuid */
                agreementId: string;
                agreement: string;
                supplier: string;
                supplierName: string;
                number: number;
                quantity: string;
                /** @enum {string} */
                state: "asked" | "accepted" | "declined" | "timed_out" | "over_maximum" | "withdrawn" | "passed_over" | "lapsed" | "invited" | "bid" | "no_bid" | "bid_unreadable" | "lost";
                /** Format: date-time */
                askedAt: string;
                /**
                 * Format: date-time
                 * @description null: nothing was asked, it was allotted
                 */
                answerBy: string | null;
                /** Format: date-time */
                answeredAt: string | null;
                reason: string | null;
            }[];
            currency: string;
            /** @description mini_competition: the weight of the price in percent; the delivery time weighs the rest */
            priceWeight: number | null;
            /**
             * Format: date-time
             * @description mini_competition: a bid is in time if its last byte is there before
             */
            bidsUntil: string | null;
            /**
             * Format: date-time
             * @description mini_competition: until when bids bind
             */
            bindsUntil: string | null;
            /** @description once they are open, the best first; a supplier sees its own */
            bids: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                agreementId: string;
                agreement: string;
                supplier: string;
                supplierName: string;
                /** Format: date-time */
                receivedAt: string;
                hash: string;
                unitPrice: string;
                /** @description Of the quantity asked for, to the minor unit */
                amount: string;
                deliveryDays: number;
                note: string | null;
                /** @description null to suppliers: a score would tell another’s price */
                score: {
                    place: number;
                    price: string;
                    delivery: string;
                    /** @description Compared unrounded; ties: the lower price, then the earlier receipt, or the rank where the agreements say so */
                    total: string;
                } | null;
                /** @description the best that can still become a call-off */
                mayBeChosen: boolean;
            }[];
            allowedActions: ("withdraw" | "accept" | "decline" | "bid" | "choose")[];
            version: number;
        };
        NewCallOffRequest: {
            /** @description Yours; unique within the agreement */
            reference: string;
            /** Format: date */
            date: string;
            region: string;
            item: string;
            /** @description In the item's base unit */
            quantity: string;
            /** @description mini_competition: the time for bids; at least, and left out, what the panel says */
            bidHours?: number;
            /** @description mini_competition: percent; at least, and left out, what the panel says. The delivery time weighs the rest */
            priceWeight?: number;
        };
        CallOffRequestPrices: {
            items: {
                currency: string;
                /** @description Agreement year, from 1 */
                year: number;
                /** @description What you have called off of it in that year already */
                before: string;
                /** @description Of the tier that your own volume of the year reaches with this order */
                tierFrom: string;
                /** @description Of that tier */
                unitPrice: string;
                /** @description Of this order, by your own volume; the year’s account goes by the volume of all */
                cost: string;
                /** @description Where more of your own volume of the agreement year would cost less */
                buyUp: {
                    quantity: string;
                    /** @description In the agreement's currency */
                    cost: string;
                    /** @description In the agreement's currency */
                    saving: string;
                } | null;
                agreement: string;
                supplier: string;
                supplierName: string;
                rank: number;
                sharePercent: string | null;
            }[];
        };
        CallOffRequestPage: {
            items: components["schemas"]["CallOffRequest"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
        };
        CallOffRequestDecline: {
            /** @description Told to the party */
            reason: string;
        };
        Exhaustion: {
            /** @description positions that have a maximum */
            items: {
                /** Format: uuid */
                positionId: string;
                maximum: string;
                isSoldOut: boolean;
                /** @description of all parties; null for whom it would tell what others buy */
                bought: string | null;
                percent: string | null;
            }[];
        };
        CustomerSurchargeList: {
            currency: string;
            items: {
                /** @description of the agreement, from 1 */
                year: number;
                /** Format: date */
                from: string;
                /** Format: date */
                until: string;
                /** @description before that the sums still grow, and the tier that is reached may change them */
                isOver: boolean;
                /**
                 * @description whose income it is
                 * @enum {string}
                 */
                goesTo: "network" | "supplier";
                party: string;
                partyName: string;
                /** @description What the customer paid, less its tier bonus */
                turnover: string;
                /** @description The same at the price sheet */
                atSheet: string;
                /** @description The difference */
                surcharge: string;
            }[];
        };
        BegunRoundList: {
            /** @description the latest first */
            items: {
                /** Format: uuid */
                id: string;
                title: string;
                phase: string;
            }[];
        };
        FollowingRound: {
            title: string;
            /** Format: date */
            termFrom: string;
            /** Format: date */
            termTo: string;
        };
        ProposedRequirementList: {
            items: {
                agreement: string;
                supplier: string;
                item: string;
                unit: string;
                region: string;
                /** @description null: your own address */
                site: string | null;
                /** @description neither your address nor a site of yours lies in the region */
                lacksSite: boolean;
                /** @description bought in the last 365 days, in the base unit */
                quantity: string;
                /** @description of the agreement, as your own volume alone pays it on average */
                price: string;
                /** @description the price is for so many of the unit */
                priceUnit: string;
                currency: string;
            }[];
        };
        ReferencePricePage: {
            items: components["schemas"]["ReferencePrice"][];
            /** @description Cursor of the next page; null at the end */
            next: string | null;
            currency: string;
            /** @description The month in which requirements were collected: whose prices they are */
            month: string | null;
            /**
             * @description Whether quartiles are shown: the network’s rule, as it was when the round began to collect, from sign-up on
             * @enum {string}
             */
            quartiles: "shown" | "off" | "off_for_round" | "not_yet";
        };
        ReferencePrice: {
            item: string;
            category: string;
            nameDe: string;
            nameEn: string;
            /** @description The base unit, UN/ECE Rec 20 */
            unit: string;
            /** @description What was paid before the round: the mean of the requirement lines by their quantities, rounded to 6 decimals */
            price: string;
            /** @description In which quarter of all members’ prices for the item it lies, 1 the cheapest; null: withheld or not shown, see `quartiles` */
            quartile: number | null;
            /** @description By each agreement that was signed up to and sells the item */
            corrected: {
                /** Format: uuid */
                agreementId: string;
                /** @description Its number */
                agreement: string;
                /**
                 * @description `no_clause`: its prices follow no indices; `no_month`: a month of an index is missing
                 * @enum {string}
                 */
                state: "computed" | "no_clause" | "no_month";
                /** @description The latest month for which it can be computed */
                month: string | null;
                /** @description fixed + Σ weight × index(month) ÷ index(month of the price); at most 20 decimals */
                factor: string | null;
                /** @description What the old price would be in that month by the agreement’s indices; no part of any saving */
                price: string | null;
            }[];
        };
        Renewal: {
            /** Format: uuid */
            agreementId: string;
            /** @description for If-Match of the decision */
            agreementVersion: number;
            /** @description in force, which it is computed from */
            edition: number;
            /** Format: date */
            termTo: string;
            noticeMonths: number;
            renewalMonths: number;
            /** Format: date */
            decideBy: string;
            /**
             * Format: date
             * @description null: the terms provide for no renewal
             */
            renewedTo: string | null;
            /** Format: date */
            today: string;
            currency: string;
            parties: {
                members: number;
                customers: number;
            };
            quarters: {
                due: number;
                reported: number;
            };
            savings: {
                known: string;
                unknownTurnover: string;
            };
            /** @description what adjustments have made of the prices; 1: nothing */
            priceFactor: string;
            /** @description percent of the estimate, by value; null: no estimate is shown */
            use: string | null;
            /** @description percent; null: no maximum */
            nearestMaximum: string | null;
            positions: {
                /** Format: uuid */
                positionId: string;
                lot: number;
                item: string;
                nameDe: string;
                nameEn: string;
                unit: string;
                /** @description of a year; null: withheld */
                estimated: string | null;
                maximum: string | null;
                /** @description bought in the last 365 days, or as much as the days so far make in 365 */
                perYear: string;
                /** @description all so far */
                bought: string;
                /** @description by agreement year, with the tier reached */
                years: {
                    year: number;
                    quantity: string;
                    tierFrom: string;
                    unitPrice: string;
                }[];
            }[];
            /** @enum {string} */
            recommended: "renew" | "renegotiate" | "new_round" | "let_end";
            reasons: {
                /** @enum {string} */
                code: "unused" | "barely_used" | "no_renewal" | "prices_risen" | "below_estimate" | "above_estimate" | "near_maximum" | "dearer_than_before" | "reports_missing" | "as_planned";
                /** @enum {string} */
                outcome: "renew" | "renegotiate" | "new_round" | "let_end";
                figure: string | null;
                limit: string | null;
            }[];
            /** @description the latest first */
            decisions: components["schemas"]["RenewalDecision"][];
        };
        RenewalDecision: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            termTo: string;
            /** @enum {string} */
            outcome: "renew" | "renegotiate" | "new_round" | "let_end";
            /** @enum {string} */
            recommended: "renew" | "renegotiate" | "new_round" | "let_end";
            reason: string | null;
            /** @description issued with the longer term */
            edition: number | null;
            /** Format: date-time */
            decidedAt: string;
        };
        RenewalDecisionMade: {
            /** @enum {string} */
            outcome: "renew" | "renegotiate" | "new_round" | "let_end";
            /**
             * @description needed where another outcome is recommended
             * @default null
             */
            reason: string | null;
            /**
             * Format: date
             * @description only for `renew`: by when the parties accept the edition with the longer term
             */
            acceptBy?: string;
        };
        NewRating: {
            /** @description on time; 1 bad, 5 good */
            delivery: number;
            quality: number;
            /** @description how complaints are handled; 5 also where there was nothing to complain about */
            complaints: number;
            /** @description whether and how soon questions are answered */
            answers: number;
            /**
             * @description The supplier reads it without your name, once enough have rated
             * @default null
             */
            comment: string | null;
        };
        Rating: {
            /** Format: uuid */
            callOffId: string;
            reference: string;
            party: string;
            delivery: number;
            quality: number;
            complaints: number;
            answers: number;
            comment: string | null;
            /** Format: date-time */
            madeAt: string;
            /** Format: date-time */
            changedAt: string;
            /** @description for 30 days, by the party */
            mayChange: boolean;
            version: number;
        };
        RatingList: {
            items: components["schemas"]["Rating"][];
        };
        Scorecard: {
            supplier: string;
            supplierName: string;
            /** @description means of the raters’ means, 1–5, and the score, 0–100; null: withheld until enough have rated */
            edition: {
                delivery: string;
                quality: string;
                complaints: string;
                answers: string;
                score: string;
                ratings: number;
                number: number;
                /** Format: date */
                madeOn: string;
            } | null;
            /** @description as it is now; for office and auditor */
            live: {
                delivery: string;
                quality: string;
                complaints: string;
                answers: string;
                score: string;
                ratings: number;
            } | null;
            /** @description of the edition, without names; for the supplier, office and auditor */
            comments: string[];
        };
        Calendars: {
            items: components["schemas"]["Calendar"][];
        };
        Calendar: {
            /** Format: uuid */
            id: string;
            name: string;
            remindHours: number | null;
            madeAt: string;
            /** @description When a calendar last fetched it, to the hour; null: never */
            readAt: string | null;
        };
        NewCalendar: {
            /** @description What you will know it by, e.g. the program that reads it */
            name: string;
            /**
             * @description How many hours before each deadline the calendar reminds; null: not at all
             * @default null
             */
            remindHours: number | null;
        };
        MadeCalendar: {
            /** Format: uuid */
            id: string;
            name: string;
            remindHours: number | null;
            madeAt: string;
            /** @description When a calendar last fetched it, to the hour; null: never */
            readAt: string | null;
            /** @description Below the installation’s address; whoever knows it reads your deadlines. Shown only now */
            path: string;
        };
        Tasks: {
            items: components["schemas"]["Task"][];
        };
        Task: {
            /**
             * @description What is asked
             * @enum {string}
             */
            kind: "vote" | "requirements" | "confirmLines" | "confirmFreeLines" | "collect" | "matchFreeLines" | "publishTotals" | "call" | "holderKey" | "prequalify" | "renewCertificate" | "checkAnswers" | "bid" | "auction" | "admit" | "answer" | "open" | "clarify" | "assess" | "explain" | "decide" | "confirm" | "resolve" | "terminate" | "renew" | "adjust" | "issue" | "sign" | "signUp" | "accept" | "answerRequest" | "bidForRequest" | "chooseBid" | "confirmOrders" | "orderChanged" | "answerReturn" | "report" | "clearDisagreement" | "correctReport" | "decideDisagreement" | "ending" | "takeOverWebhook" | "takeOverPunchOut";
            /** @description Until when; null: no deadline is set */
            deadline: string | null;
            round: {
                /** Format: uuid */
                id: string;
                title: string;
            } | null;
            agreement: {
                /** Format: uuid */
                id: string;
                number: string;
                title: string;
            } | null;
            /** @description The number of the stage, for bids and openings */
            stage: number | null;
            /** @description Where in the portal it is done */
            place: string;
        };
        Jobs: {
            now: string;
            queue: {
                /** @enum {string} */
                backend: "redis" | "postgresql";
                isReachable: boolean;
            };
            /** @description what will happen by itself, the earliest first; at most 200 */
            due: {
                /** @enum {string} */
                kind: "collecting" | "reminder" | "stage" | "invitation_reminder" | "standstill" | "sign_up" | "acceptance" | "ending" | "call_off_request" | "request_bids" | "expiry_reminder" | "losing_bids" | "losing_request_bids";
                at: string;
                /** @enum {string} */
                state: "planned" | "due" | "late";
                /** @description null: of the network itself */
                round: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                } | null;
                agreement: {
                    /** Format: uuid */
                    id: string;
                    number: string;
                } | null;
                stage: number | null;
                /** @description whom it concerns, where it is one supplier alone */
                supplier: {
                    /** Format: uuid */
                    membershipId: string;
                    name: string;
                } | null;
            }[];
            /** @description what waits for longer than a moment or fails; at most 200 events and 200 e-mails */
            jobs: components["schemas"]["Job"][];
        };
        Job: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "event" | "mail";
            /** @description the event, or to whom the e-mail goes */
            name: string;
            /** @enum {string} */
            state: "waiting" | "late" | "failing" | "failed" | "done";
            madeAt: string;
            attempts: number;
            /** @description why the last attempt failed */
            reason: string | null;
            /** @description when it is tried next by itself */
            nextAt: string | null;
            allowedActions: "retry"[];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description Stable; see the operation for what it can be */
            code: string;
            /** @description What is wrong, with which value, and what to do */
            detail: string;
            errors?: {
                pointer?: string;
                detail?: string;
                code?: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    HealthController_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Is the service up, and what is its time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditController_entries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: "at" | "-at";
                kind?: string;
                subject?: string;
                /** @description Only what this membership may read too */
                membership?: string;
                /** @description Only what names this pseudonym */
                person?: string;
                /** @description Recorded at this instant or later, or on this day of the network or later */
                from?: string;
                /** @description Recorded before this instant, or on this day of the network or earlier */
                until?: string;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Entries of the log in the order of their recording */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntries"];
                };
            };
            /** @description A problem: page.cursor, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditController_proof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Proof that an entry is in the log (RFC 9162) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditProof"];
                };
            };
            /** @description A problem: entry.missing, entry.pending, entry.sealed, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditController_persons: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whom the pseudonyms of the log mean; whoever is erased is not among them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogPersons"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditController_heads: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed heads of the log, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TreeHeads"];
                };
            };
            /** @description A problem: page.cursor, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditController_consistency: {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Proof that the log of one head is the beginning of that of a later one (RFC 9162) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditConsistency"];
                };
            };
            /** @description A problem: head.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditController_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole log as a file to verify offline */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    KeysController_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The public keys with which receipts and tree heads are signed, also earlier ones */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicKeys"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NoticeController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Only those that are not read yet */
                unread?: "true" | "false";
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My notices, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notices"];
                };
            };
            /** @description A problem: page.cursor, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NoticeController_readUpTo: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticesSeen"];
            };
        };
        responses: {
            /** @description Mark all my notices up to one as read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesRead"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NoticeController_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                noticeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mark a notice as read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            /** @description A problem: notice.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MessageSettingsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In which language and how often I am written to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageSettings"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MessageSettingsController_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageSettings"];
            };
        };
        responses: {
            /** @description Change in which language and how often I am written to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageSettings"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The network’s webhooks (office), or those of my organisation, without their secrets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_make: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhook"];
            };
        };
        responses: {
            /** @description Make a webhook; its secret is shown only now */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeWebhook"];
                };
            };
            /** @description A problem: webhook.by_token, webhook.address, webhook.too_many, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_takeOver: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookTakeOver"];
            };
        };
        responses: {
            /** @description Take a webhook over with a new secret, which is shown only now */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeWebhook"];
                };
            };
            /** @description A problem: webhook.by_token, webhook.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove a webhook with its log */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: webhook.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookChange"];
            };
        };
        responses: {
            /** @description Choose other kinds of events, silence a webhook, or let it be told again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description A problem: webhook.missing, webhook.stopped, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_ping: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookPingBody"];
            };
        };
        responses: {
            /** @description Send an event of the kind `ping`, to try whether it arrives */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookPing"];
                };
            };
            /** @description A problem: webhook.missing, webhook.stopped, webhook.being_tried, webhook.tried_enough, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_log: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last 100 events of a webhook and every attempt to send them; kept for 30 days */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryList"];
                };
            };
            /** @description A problem: webhook.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_sendAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                webhookId: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookPingBody"];
            };
        };
        responses: {
            /** @description Send an event once more, under the same id */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: webhook.missing, webhook.stopped, webhook_delivery.missing, webhook.being_tried, webhook.tried_enough, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccessController_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Sign in; the session is set as a cookie */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A problem: sign_in.refused, sign_in.too_many, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccessController_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sign out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccessController_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who am I, and for whom may I act */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccessController_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Password"];
            };
        };
        responses: {
            /** @description Accept an invitation by setting a password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedInvitation"];
                };
            };
            /** @description A problem: invitation.invalid, password.weak, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccessController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My valid API tokens */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccessController_make: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewToken"];
            };
        };
        responses: {
            /** @description Make an API token; its secret is shown only now */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeToken"];
                };
            };
            /** @description A problem: token.too_many, token.by_token, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccessController_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End an API token */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: token.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ErasureController_own: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Password"];
            };
        };
        responses: {
            /** @description Have my data erased, in all networks, for good */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: person.by_token, person.password, sign_in.too_many, person.last_office, person.proposed_mandate, person.key_share, person.proposed_award, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ErasureController_byOffice: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erase a person on its request, as far as this network knows it */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: person.missing, person.last_office, person.proposed_mandate, person.key_share, person.proposed_award, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ErasureController_byOperator: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasedPerson"];
            };
        };
        responses: {
            /** @description Erase a person on its request, in all networks */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: access.operator, person.missing, person.last_office, person.proposed_mandate, person.key_share, person.proposed_award, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InstallationController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All networks of this installation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Networks"];
                };
            };
            /** @description A problem: access.operator, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InstallationController_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                ofNetworkId: string;
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Confirm a proposed office person or auditor where nobody of the office is left to do it */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: access.operator, mandate_proposal.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NetworksController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The networks in which I act; none where I am not admitted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Networks"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NetworksController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNetwork"];
            };
        };
        responses: {
            /** @description Found a network and invite its first office person */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Network"];
                };
            };
            /** @description A problem: access.operator, network.slug_taken, network.time_zone, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NetworksController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A network and its rules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Network"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NetworksController_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NetworkChanges"];
            };
        };
        responses: {
            /** @description Change the network’s rules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Network"];
                };
            };
            /** @description A problem: version.stale, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MembershipsController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                kind?: "member" | "customer" | "supplier";
                status?: "admitted" | "waiting" | "conflict" | "left";
                /** @description part of the number or the name */
                text?: string;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Memberships: all for the office, else one’s own, and suppliers by name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipPage"];
                };
            };
            /** @description A problem: page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MembershipsController_admit: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Application"];
            };
        };
        responses: {
            /** @description Record an application: it is admitted, waits or is refused at once; its contact is invited */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            /** @description A problem: membership.code_taken, membership.exists, nace.unreadable, mandate.role, fee.unreadable, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MembershipsController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A membership and its status */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            /** @description A problem: membership.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MembershipsController_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipChanges"];
            };
        };
        responses: {
            /** @description Change a membership; an application is examined again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            /** @description A problem: membership.missing, membership.left, version.stale, nace.unreadable, fee.unreadable, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MembershipsController_reconsider: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Examine an application again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            /** @description A problem: membership.missing, membership.admitted, membership.left, version.stale, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MembershipsController_leave: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Leaving"];
            };
        };
        responses: {
            /** @description End a membership; the waiting list moves up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            /** @description A problem: membership.missing, membership.left, version.stale, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MembershipsController_listSites: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
            };
            header?: never;
            path: {
                networkId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delivery sites */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SitePage"];
                };
            };
            /** @description A problem: membership.missing, page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MembershipsController_addSite: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSite"];
            };
        };
        responses: {
            /** @description Add a delivery site */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            /** @description A problem: membership.missing, membership.left, site.name_taken, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleController_ofMembership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The people of a membership */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["People"];
                };
            };
            /** @description A problem: membership.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleController_addToMembership: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPerson"];
            };
        };
        responses: {
            /** @description Give a person mandates for a membership; who is new is invited */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["People"];
                };
            };
            /** @description A problem: membership.missing, membership.left, mandate.role, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleController_ofNetwork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Office persons and auditors, and who waits for confirmation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficePeople"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleController_addToNetwork: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOfficePerson"];
            };
        };
        responses: {
            /** @description Make a person an office person or auditor */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficePeople"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleController_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Confirm an office person or auditor whom another person of the office proposed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficePeople"];
                };
            };
            /** @description A problem: mandate_proposal.missing, mandate_proposal.same_person, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleController_drop: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Drop a proposed office person or auditor */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: mandate_proposal.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleController_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                mandateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End a mandate at once */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: mandate.missing, mandate.last_office, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PrequalificationController_questions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What every supplier is asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Questionnaire"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PrequalificationController_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionnaireText"];
            };
        };
        responses: {
            /** @description Write the questionnaire whole */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Questionnaire"];
                };
            };
            /** @description A problem: version.stale, prequalification_question.missing, prequalification.answered, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PrequalificationController_mine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My organisation’s answers, and what the office says of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPrequalification"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PrequalificationController_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                prequalificationQuestionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPrequalificationAnswer"];
            };
        };
        responses: {
            /** @description Answer a question, or change the answer: then the office checks it anew */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPrequalification"];
                };
            };
            /** @description A problem: prequalification_question.missing, prequalification.other_kind, prequalification.expired, version.stale, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PrequalificationController_suppliers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description unchecked: with answers that wait for the office. */
                standing?: "complete" | "incomplete" | "unchecked";
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How each admitted supplier stands to the questionnaire */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierStandings"];
                };
            };
            /** @description A problem: page.cursor, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PrequalificationController_ofSupplier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A supplier’s answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrequalificationOfSupplier"];
                };
            };
            /** @description A problem: membership.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PrequalificationController_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                membershipId: string;
                prequalificationQuestionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accept an answer; If-Match, which is required, is the version that was checked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrequalificationOfSupplier"];
                };
            };
            /** @description A problem: membership.missing, prequalification_question.missing, prequalification_answer.missing, version.stale, version.required, prequalification.expired, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PrequalificationController_refuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                membershipId: string;
                prequalificationQuestionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerRefusal"];
            };
        };
        responses: {
            /** @description Refuse an answer with a reason that the supplier reads; If-Match, which is required, is the version that was checked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrequalificationOfSupplier"];
                };
            };
            /** @description A problem: membership.missing, prequalification_question.missing, prequalification_answer.missing, version.stale, version.required, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AnswerDocumentsController_mine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                prequalificationQuestionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My own certificate, as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem: document.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AnswerDocumentsController_attach: {
        parameters: {
            query: {
                /** @description The file’s name; how it ends says what it is */
                name: string;
            };
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                prequalificationQuestionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Attach the certificate itself, in place of an earlier one: the file as the request’s body, at most 10 MiB */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPrequalification"];
                };
            };
            /** @description A problem: prequalification_question.missing, prequalification_answer.missing, prequalification.no_certificate, version.stale, document.name, document.type, document.content, document.too_large, document.empty, document.interrupted, document.content_type, document.infected, document.not_scanned, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AnswerDocumentsController_detach: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                prequalificationQuestionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take the certificate’s file off the answer; then the office checks it anew */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPrequalification"];
                };
            };
            /** @description A problem: prequalification_question.missing, prequalification_answer.missing, prequalification.no_certificate, version.stale, document.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AnswerDocumentsController_ofSupplier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                membershipId: string;
                prequalificationQuestionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A supplier’s certificate, as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem: document.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegistrationsController_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerRegistration"];
            };
        };
        responses: {
            /** @description Ask to become a customer; a one-time link goes to the e-mail address */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationReceived"];
                };
            };
            /** @description A problem: offer.missing, registration.closed, registration.vat_id, registration.too_many, address.too_many, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegistrationsController_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationConfirmation"];
            };
        };
        responses: {
            /** @description Confirm the e-mail address of a registration, with its link’s secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationReceived"];
                };
            };
            /** @description A problem: registration.link, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegistrationsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Confirmed requests to become a customer: those that wait first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationList"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegistrationsController_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationApproval"];
            };
        };
        responses: {
            /** @description Admit the applicant as a customer; its contact is invited as buyer and signatory */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            /** @description A problem: registration.missing, version.stale, registration.decided, registration.organisation_known, membership.code_taken, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegistrationsController_refuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationRefusal"];
            };
        };
        responses: {
            /** @description Refuse a request, with the reason that the applicant is told */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            /** @description A problem: registration.missing, version.stale, registration.decided, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegistrationsController_access: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What strangers see, whether customers register themselves, and what they pay a year; for members nothing of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerAccess"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegistrationsController_setAccess: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerAccessChanges"];
            };
        };
        responses: {
            /** @description Set what strangers see, whether customers register themselves, and what they pay a year; all off at first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerAccess"];
                };
            };
            /** @description A problem: version.stale, fee.unreadable, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CatalogueController_record: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Catalogue"];
            };
        };
        responses: {
            /** @description Add categories and items, or change those with these codes; others stay */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueRecorded"];
                };
            };
            /** @description A problem: catalogue.invalid, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CatalogueController_check: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Catalogue"];
            };
        };
        responses: {
            /** @description What recording this catalogue would add and change, or its faults; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueChecked"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CatalogueController_categories: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The categories */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryPage"];
                };
            };
            /** @description A problem: page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CatalogueController_items: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                /** @description part of the code, the GTIN or a name */
                q?: string;
                /** @description code of a category */
                category?: string;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The items, also by text or category */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemPage"];
                };
            };
            /** @description A problem: page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CatalogueController_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An item */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description A problem: item.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CatalogueController_deleteItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete an item that nothing uses */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: item.missing, catalogue.in_use, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CatalogueController_usesOfItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an item is used by, so that it cannot be deleted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueUses"];
                };
            };
            /** @description A problem: item.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CatalogueController_usesOfCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                categoryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a category is used by, so that it cannot be deleted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueUses"];
                };
            };
            /** @description A problem: category.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CatalogueController_deleteCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                categoryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a category that nothing uses */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: category.missing, catalogue.in_use, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundsController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                phase?: "planning" | "collecting" | "pooling" | "bidding" | "evaluating" | "standstill" | "sign_up" | "concluded" | "cancelled";
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rounds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundPage"];
                };
            };
            /** @description A problem: page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundsController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRound"];
            };
        };
        responses: {
            /** @description Begin a round, in planning */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description A problem: round.term, category.unknown, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundsController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A round, its phase and what may be done with it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description A problem: round.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundsController_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoundChanges"];
            };
        };
        responses: {
            /** @description Change title or term */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description A problem: round.missing, round.term, round.phase, version.stale, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundsController_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Proposal"];
            };
        };
        responses: {
            /** @description Propose further categories */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description A problem: round.missing, round.phase, category.unknown, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundsController_ballot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My ballot */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ballot"];
                };
            };
            /** @description A problem: round.missing, ballot.not_member, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundsController_vote: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBallot"];
            };
        };
        responses: {
            /** @description Cast or replace my ballot: up to 100 points over the proposed categories */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ballot"];
                };
            };
            /** @description A problem: round.missing, ballot.refused, ballot.not_member, round.phase, version.stale, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundsController_result: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result of the vote: for members once planning has ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Priorities"];
                };
            };
            /** @description A problem: round.missing, priorities.hidden, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundsController_startCollecting: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartOfCollecting"];
            };
        };
        responses: {
            /** @description End planning: pick the categories and collect requirements until a deadline */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description A problem: round.missing, round.phase, category.unknown, version.stale, deadline.unreadable, deadline.skipped, deadline.repeated, deadline.past, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundsController_moveDeadline: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MovedCollectingDeadline"];
            };
        };
        responses: {
            /** @description Move the deadline of collecting, only forward and while it has not passed; every member is told, with the reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description A problem: round.missing, round.phase, deadline.passed, deadline.backward, version.stale, deadline.unreadable, deadline.skipped, deadline.repeated, deadline.past, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundsController_reopenCollecting: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDeadline"];
            };
        };
        responses: {
            /** @description Collect again, from pooling */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description A problem: round.missing, round.phase, version.stale, deadline.unreadable, deadline.skipped, deadline.repeated, deadline.past, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundsController_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Cancelling"];
            };
        };
        responses: {
            /** @description Cancel the round; everyone concerned is told why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description A problem: round.missing, round.phase, version.stale, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundRecordsController_listMeetings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Meetings of the heads of purchasing, with their minutes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meetings"];
                };
            };
            /** @description A problem: round.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundRecordsController_schedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMeeting"];
            };
        };
        responses: {
            /** @description Schedule a meeting; the members’ heads of purchasing are told */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            /** @description A problem: round.missing, round.phase, deadline.unreadable, deadline.skipped, deadline.repeated, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundRecordsController_changeMeeting: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingChanges"];
            };
        };
        responses: {
            /** @description Change a meeting, or keep its minutes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            /** @description A problem: round.missing, meeting.missing, version.stale, deadline.unreadable, deadline.skipped, deadline.repeated, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundRecordsController_marketShares: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Market shares by category, and what they mean for the call */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketShares"];
                };
            };
            /** @description A problem: round.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundRecordsController_recordShares: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMarketShares"];
            };
        };
        responses: {
            /** @description Record market shares of chosen categories */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketShares"];
                };
            };
            /** @description A problem: round.missing, round.phase, category.unknown, market_share.twice, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundRecordsController_listMandates: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
            };
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Written mandates: all for the office, one’s own for members */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BiddingMandatePage"];
                };
            };
            /** @description A problem: round.missing, page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundRecordsController_recordMandates: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBiddingMandates"];
            };
        };
        responses: {
            /** @description Record members’ written mandates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BiddingMandatesRecorded"];
                };
            };
            /** @description A problem: round.missing, round.phase, membership.unknown, bidding_mandate.twice, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundRecordsController_participation: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
            };
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which members have voted, submitted and given their mandate */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipationPage"];
                };
            };
            /** @description A problem: round.missing, page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RoundRecordsController_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The round’s report, final once it is concluded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundReport"];
                };
            };
            /** @description A problem: round.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MeetingsController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                round?: string;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Meetings of the heads of purchasing over all rounds, with their minutes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingPage"];
                };
            };
            /** @description A problem: page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FreeLinesController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                state?: "stated" | "asked" | "matched" | "confirmed" | "withdrawn";
            };
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lines in words: one’s own, for the office all, without their prices and suppliers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreeLinePage"];
                };
            };
            /** @description A problem: round.missing, page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FreeLinesController_state: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFreeLine"];
            };
        };
        responses: {
            /** @description State a line in words; it counts once the office has found its item and you have confirmed it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreeLine"];
                };
            };
            /** @description A problem: round.missing, round.phase, deadline.passed, requirement.not_a_member, free_line.invalid, free_line.too_many, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FreeLinesController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                freeLineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line in words */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreeLine"];
                };
            };
            /** @description A problem: round.missing, free_line.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FreeLinesController_suggestions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                freeLineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Items of the round that the words may mean, the likest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemSuggestions"];
                };
            };
            /** @description A problem: round.missing, free_line.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FreeLinesController_match: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                freeLineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FreeLineMatch"];
            };
        };
        responses: {
            /** @description Say which item is meant, or make a new one of it; nothing counts before the member has confirmed it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreeLine"];
                };
            };
            /** @description A problem: round.missing, free_line.missing, free_line.state, version.stale, round.phase, totals.published, free_line.item, free_line.category, free_line.unit, catalogue.invalid, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FreeLinesController_ask: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                freeLineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FreeLineQuestion"];
            };
        };
        responses: {
            /** @description Ask the member what it means */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreeLine"];
                };
            };
            /** @description A problem: round.missing, free_line.missing, free_line.state, version.stale, round.phase, totals.published, free_line.words, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FreeLinesController_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                freeLineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FreeLineAnswer"];
            };
        };
        responses: {
            /** @description Answer the office’s question, or say why its item is not what you mean */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreeLine"];
                };
            };
            /** @description A problem: round.missing, free_line.missing, free_line.state, version.stale, round.phase, totals.published, requirement.not_a_member, free_line.words, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FreeLinesController_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                freeLineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FreeLineConfirmation"];
            };
        };
        responses: {
            /** @description Confirm what the office took the line for; it becomes a requirement line in force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreeLine"];
                };
            };
            /** @description A problem: round.missing, free_line.missing, free_line.state, version.stale, round.phase, totals.published, requirement.not_a_member, requirement.invalid, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FreeLinesController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                freeLineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Withdraw a line that is not confirmed yet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreeLine"];
                };
            };
            /** @description A problem: round.missing, free_line.missing, free_line.state, version.stale, round.phase, totals.published, requirement.not_a_member, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                state?: "checked" | "faulty" | "committed" | "replaced";
            };
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import log: one’s own files, for the office all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            /** @description A problem: round.missing, page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_take: {
        parameters: {
            query: {
                /** @description A committed file replaces the earlier one of the same name */
                fileName: string;
                /** @description commit at once if there is no fault */
                commit?: string;
            };
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/octet-stream": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/vnd.ms-excel": string;
            };
        };
        responses: {
            /** @description Hand in a demand file (CSV or XLSX) as the request’s body; it is checked as a whole */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOutcome"];
                };
            };
            /** @description A problem: round.missing, round.phase, deadline.passed, requirement.not_a_member, import.too_large, import.unreadable_workbook, import.old_workbook, import.line_too_long, import.empty, import.interrupted, import.file_name, import.content_type, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One import */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description A problem: round.missing, import.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_faults: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                /** @description of which check; of the last if not said */
                check?: number;
            };
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every faulty cell of a file, in its order, by its last check or an earlier one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultPage"];
                };
            };
            /** @description A problem: round.missing, import.missing, page.cursor, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_checks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How a file was checked, the newest check first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checks"];
                };
            };
            /** @description A problem: round.missing, import.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_assignColumns: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Columns"];
            };
        };
        responses: {
            /** @description Say what the file’s headers mean, instead of what was said before; the whole file is checked again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOutcome"];
                };
            };
            /** @description A problem: round.missing, round.phase, deadline.passed, requirement.not_a_member, import.missing, import.settled, import.unknown_header, import.header_twice, version.stale, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_correct: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Corrections"];
            };
        };
        responses: {
            /** @description Put faulty cells right in place; the whole file is checked again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOutcome"];
                };
            };
            /** @description A problem: round.missing, round.phase, deadline.passed, requirement.not_a_member, import.missing, import.not_faulty, import.row_without_fault, version.stale, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_commit: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Commit a checked file: all its lines, instead of those of the earlier file of its name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOutcome"];
                };
            };
            /** @description A problem: round.missing, round.phase, deadline.passed, requirement.not_a_member, import.missing, import.faulty, import.replaced, version.stale, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RequirementsController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                membership?: string;
                item?: string;
                category?: string;
                region?: string;
                /** @description id of the import whose lines they are */
                import?: string;
                kind?: "firm" | "forecast";
                withdrawn?: string;
            };
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requirement lines in force: one’s own, for the office all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementPage"];
                };
            };
            /** @description A problem: round.missing, page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RequirementsController_state: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRequirement"];
            };
        };
        responses: {
            /** @description State a single requirement */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Requirement"];
                };
            };
            /** @description A problem: round.missing, round.phase, deadline.passed, requirement.not_a_member, requirement.invalid, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RequirementsController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                requirementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One requirement line */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Requirement"];
                };
            };
            /** @description A problem: round.missing, requirement.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RequirementsController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                requirementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw a line, while collecting or pooling */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Requirement"];
                };
            };
            /** @description A problem: round.missing, round.phase, deadline.passed, requirement.not_a_member, requirement.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RequirementsController_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                requirementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Confirm a line, while pooling */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Requirement"];
                };
            };
            /** @description A problem: round.missing, round.phase, requirement.not_a_member, requirement.missing, requirement.withdrawn, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RequirementsController_confirmAll: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Confirm all of one’s lines that stand, while pooling */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedLines"];
                };
            };
            /** @description A problem: round.missing, round.phase, requirement.not_a_member, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RequirementsController_submission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether we have submitted or declined */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submission"];
                };
            };
            /** @description A problem: round.missing, requirement.not_a_member, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RequirementsController_submit: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSubmission"];
            };
        };
        responses: {
            /** @description State that all requirements are handed in, or that there are none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submission"];
                };
            };
            /** @description A problem: round.missing, round.phase, deadline.passed, requirement.not_a_member, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LotsController_pool: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PoolingWish"];
            };
        };
        responses: {
            /** @description Pool the requirements again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pooling"];
                };
            };
            /** @description A problem: round.missing, round.phase, totals.published, lot.in_call, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LotsController_lots: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                category?: string;
                region?: string;
            };
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A round's lots; for others than the office once totals are published */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotPage"];
                };
            };
            /** @description A problem: round.missing, page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LotsController_lot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                lotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A lot with its positions and their totals */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotWithPositions"];
                };
            };
            /** @description A problem: lot.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LotsController_positions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                category?: string;
                region?: string;
                item?: string;
                lot?: string;
            };
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A round's positions with their totals, as far as you may see them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PositionPage"];
                };
            };
            /** @description A problem: round.missing, page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LotsController_merge: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LotsToMerge"];
            };
        };
        responses: {
            /** @description Merge lots of one category into the first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pooling"];
                };
            };
            /** @description A problem: round.missing, round.phase, totals.published, lot.missing, lot.in_call, lot.unchanged, lot.other_category, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LotsController_split: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LotToSplit"];
            };
        };
        responses: {
            /** @description Split positions off a lot into a new one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pooling"];
                };
            };
            /** @description A problem: round.missing, round.phase, totals.published, lot.missing, lot.in_call, lot.unchanged, position.missing, lot.nothing_left, version.stale, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LotsController_move: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PositionsToMove"];
            };
        };
        responses: {
            /** @description Move positions into a lot */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pooling"];
                };
            };
            /** @description A problem: round.missing, round.phase, totals.published, lot.missing, lot.in_call, lot.unchanged, position.missing, lot.other_category, version.stale, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LotsController_undoable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which shaping of lots would be undone next */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Undoable"];
                };
            };
            /** @description A problem: round.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LotsController_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Undo"];
            };
        };
        responses: {
            /** @description Undo the latest shaping of lots, then the one before it, and so on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pooling"];
                };
            };
            /** @description A problem: round.missing, round.phase, totals.published, lot.in_call, lot.nothing_to_undo, lot.lines_changed, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LotsController_publish: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Publish the totals and tell the members */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"];
                };
            };
            /** @description A problem: round.missing, round.phase, totals.nothing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The round’s call for bids, as the caller may see it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"];
                };
            };
            /** @description A problem: call.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallsController_draft: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallDraft"];
            };
        };
        responses: {
            /** @description Write the draft of the call for bids */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"];
                };
            };
            /** @description A problem: round.phase, call.published, call.unknown_category, call.unknown_supplier, call.unknown_lot, call.currency, stage.deadline_past, question.deadline_past, question.deadline_after_bids, version.stale, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallsController_readiness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What still keeps the draft from being published, all at once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallReadiness"];
                };
            };
            /** @description A problem: round.missing, call.missing, call.published, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallsController_publish: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Publish the call: suppliers are asked for bids */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"];
                };
            };
            /** @description A problem: call.missing, call.published, call.not_ready, market_share.unjustified, bidding_mandate.missing, round.phase, stage.deadline_past, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallsController_hold: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LegalHold"];
            };
        };
        responses: {
            /** @description Keep all bids of the round, or let losing ones become unreadable at their time */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: call.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HolderKeysController_registered: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many have registered a holder key, and whether I have */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolderKeys"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HolderKeysController_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHolderKey"];
            };
        };
        responses: {
            /** @description Register my own key as a holder of shares */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolderKey"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StagesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stages of the round’s call */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stages"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StagesController_call: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStage"];
            };
        };
        responses: {
            /** @description Call the first or a further sealed stage */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stage"];
                };
            };
            /** @description A problem: call.missing, call.not_published, round.phase, stage.unopened, stage.deadline_past, stage.first_asks_all, call.unknown_lot, call.unknown_supplier, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StagesController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stage */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stage"];
                };
            };
            /** @description A problem: stage.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StagesController_move: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MovedDeadline"];
            };
        };
        responses: {
            /** @description Move the deadline: forward, while it has not passed; everybody invited is told at once, with the reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stage"];
                };
            };
            /** @description A problem: stage.missing, stage.not_open, stage.deadline_passed, stage.deadline_backward, stage.auction, version.stale, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StagesController_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Release"];
            };
        };
        responses: {
            /** @description Release the opening with my share of the stage’s key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Released"];
                };
            };
            /** @description A problem: stage.missing, stage.not_open, stage.deadline_ahead, stage.opened, holder_key.none, holder_key.passphrase, share.wrong, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BidsController_opened: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
            };
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The opened bids with their prices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OpenedBid"][];
                        /** @description Cursor of the next page; null at the end */
                        next: string | null;
                    };
                };
            };
            /** @description A problem: stage.missing, stage.not_opened, page.cursor, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BidsController_submit: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBid"];
            };
        };
        responses: {
            /** @description Hand in a bid, or replace the one handed in before */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BidReceipt"];
                };
            };
            /** @description A problem: stage.missing, stage.opening, stage.cancelled, bid.late, bid.call_changed, bid.unknown_position, bid.technical_failed, bid.tiers_not_ascending, bid.price_not_positive, bid.packages_overlap, bid.price_raised, bid.position_repeated, bid.position_missing, bid.least_above_capacity, bid.sealed_by_bidder, bid.not_admitted, bid.too_large, bid.too_many, idempotency.reused, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BidsController_submitSealed: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SealedBid"];
            };
        };
        responses: {
            /** @description Hand in a bid that I have sealed myself, where the call asks for that */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BidReceipt"];
                };
            };
            /** @description A problem: stage.missing, stage.opening, stage.cancelled, bid.late, bid.call_changed, bid.sealed_here, bid.version_taken, bid.not_admitted, bid.too_many, idempotency.reused, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BidsController_mine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My own bid: its receipt, never its content before the opening */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyBid"];
                };
            };
            /** @description A problem: stage.missing, bid.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BidsController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw my bid */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: stage.missing, bid.missing, bid.deadline_passed, stage.opening, stage.cancelled, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BidsController_standing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What stands of my own offers before this stage: no bid of it may raise these prices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingOffers"];
                };
            };
            /** @description A problem: stage.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BidsController_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt of my own bid, once more */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BidReceipt"];
                };
            };
            /** @description A problem: stage.missing, bid.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BidsController_receiptDocument: {
        parameters: {
            query?: {
                language?: "de" | "en";
            };
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt of my own bid as a PDF document, German or English */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem: stage.missing, bid.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BidsController_opening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The opening record: who bid, when, hash */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningRecord"];
                };
            };
            /** @description A problem: stage.missing, stage.not_opened, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BidsController_openingDocument: {
        parameters: {
            query?: {
                language?: "de" | "en";
            };
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The opening record as a PDF document, German or English */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem: stage.missing, stage.not_opened, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionsController_answered: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
            };
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answered questions, a numbered list that is part of the call */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnsweredQuestions"];
                };
            };
            /** @description A problem: round.missing, call.missing, page.cursor, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionsController_ask: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewQuestion"];
            };
        };
        responses: {
            /** @description Ask a question; nobody but you learns who asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnQuestion"];
                };
            };
            /** @description A problem: round.missing, call.missing, question.not_invited, question.call_over, question.no_stage, question.deadline_passed, question.too_many, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionsController_own: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My own questions and under which numbers they are answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnQuestions"];
                };
            };
            /** @description A problem: round.missing, call.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionsController_waiting: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
            };
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Questions that wait for an answer, with the places that may tell who asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingQuestions"];
                };
            };
            /** @description A problem: round.missing, call.missing, page.cursor, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionsController_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAnswer"];
            };
        };
        responses: {
            /** @description Answer a question, once and to every invited supplier */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnsweredQuestion"];
                };
            };
            /** @description A problem: round.missing, call.missing, question.missing, question.answered, question.withdrawn, question.call_over, question.names_asker, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuestionsController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                questionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take back a question of mine that is not answered yet */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: round.missing, call.missing, question.missing, question.answered, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvitationsToBidController_all: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invited suppliers and what each says to the invitation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedSuppliers"];
                };
            };
            /** @description A problem: round.missing, call.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvitationsToBidController_own: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What my organisation has said to its invitation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnInvitation"];
                };
            };
            /** @description A problem: round.missing, call.missing, invitation.not_invited, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvitationsToBidController_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationAnswer"];
            };
        };
        responses: {
            /** @description Say that we take part, decline with a reason, or take that back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnInvitation"];
                };
            };
            /** @description A problem: round.missing, call.missing, invitation.not_invited, invitation.call_over, invitation.deadline_passed, invitation.bid_stands, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvitationsToBidController_opened: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Note that my organisation has opened the call */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: round.missing, call.missing, invitation.not_invited, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AdmissionRequestsController_all: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which suppliers ask to be admitted to the call, and what was said to them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionRequests"];
                };
            };
            /** @description A problem: round.missing, call.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AdmissionRequestsController_ask: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAdmissionRequest"];
            };
        };
        responses: {
            /** @description Ask to be admitted to a call that my organisation is not invited to */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenCall"];
                };
            };
            /** @description A problem: call.missing, admission.invited_already, admission.asked_already, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AdmissionRequestsController_takeBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take my organisation’s request back while it is not decided */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenCall"];
                };
            };
            /** @description A problem: call.missing, admission.invited_already, admission.not_asked, admission.decided_already, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AdmissionRequestsController_admit: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                admissionRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Admit the supplier: it is invited to the call and takes part */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionRequests"];
                };
            };
            /** @description A problem: round.missing, call.missing, admission_request.missing, admission.call_over, admission.deadline_passed, admission.decided_already, admission.taken_back, admission.supplier_left, admission.not_prequalified, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AdmissionRequestsController_refuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                admissionRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdmissionRefusal"];
            };
        };
        responses: {
            /** @description Refuse to admit the supplier, with a reason that it reads */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionRequests"];
                };
            };
            /** @description A problem: round.missing, call.missing, admission_request.missing, admission.call_over, admission.deadline_passed, admission.decided_already, admission.taken_back, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenCallsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Calls that my organisation is not invited to and may ask to be admitted to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenCalls"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SuppliersController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                /** @description A category’s code: who offers it, or anything above or below it. */
                category?: string;
                /** @description Who delivers there. */
                region?: string;
                /** @description A part of number, name or place. */
                text?: string;
                /** @description true: only whose prequalification is complete. */
                prequalified?: string;
                /** @description Who was invited, bid or won a lot before, or was never invited. */
                earlier?: "invited" | "bid" | "won" | "never_invited";
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Admitted suppliers by what they offer, where they deliver, and how earlier calls ended for them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierPage"];
                };
            };
            /** @description A problem: page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SuppliersController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a supplier offers, and how earlier calls ended for it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplier"];
                };
            };
            /** @description A problem: membership.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SuppliersController_offer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplierOffer"];
            };
        };
        responses: {
            /** @description Record what a supplier offers and where it delivers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplier"];
                };
            };
            /** @description A problem: membership.missing, call.unknown_category, version.stale, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VersionsController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
            };
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The versions of the call and what each changed, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallVersions"];
                };
            };
            /** @description A problem: round.missing, call.missing, page.cursor, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VersionsController_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallChange"];
            };
        };
        responses: {
            /** @description Change the published call: a new version */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallChangeOutcome"];
                };
            };
            /** @description A problem: round.missing, call.missing, call.not_published, call.unchanged, call.not_ready, call.bids_opened, call.in_auction, call.too_many_versions, call.unknown_lot, call.unknown_category, market_share.unjustified, stage.deadline_passed, stage.deadline_backward, stage.not_open, question.deadline_past, question.deadline_after_bids, version.stale, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VersionsController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A version with all that it says */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallVersionContent"];
                };
            };
            /** @description A problem: round.missing, call.missing, call_version.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VersionsController_preview: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallChange"];
            };
        };
        responses: {
            /** @description What a change of the published call would come to; nothing is changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallChangeOutcome"];
                };
            };
            /** @description A problem: round.missing, call.missing, call.not_published, call.unchanged, call.not_ready, call.bids_opened, call.in_auction, call.too_many_versions, call.unknown_lot, call.unknown_category, market_share.unjustified, stage.deadline_passed, stage.deadline_backward, stage.not_open, question.deadline_past, question.deadline_after_bids, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DocumentsController_add: {
        parameters: {
            query: {
                /** @description The file’s name; how it ends says what it is */
                name: string;
            };
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Add a document to the draft of the call: the file itself as the request’s body, at most 50 MiB */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptDocument"];
                };
            };
            /** @description A problem: round.missing, call.missing, call.published, document.name, document.type, document.content, document.too_large, document.empty, document.interrupted, document.too_many, document.name_twice, document.content_type, document.infected, document.not_scanned, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DocumentsController_give: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A document of the call, as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem: document.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DocumentsController_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove a document from the draft of the call */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: round.missing, call.missing, call.published, document.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuctionsController_call: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAuction"];
            };
        };
        responses: {
            /** @description Call an auction for chosen lots among the bidders still admissible */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Auction"];
                };
            };
            /** @description A problem: round.missing, call.missing, call.not_published, call.unknown_lot, call.unknown_supplier, round.phase, stage.unopened, auction.withheld_total, auction.too_few_bidders, auction.starts_past, auction.ends_before_start, auction.decrement, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuctionsController_practise: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Start a practice auction, for me alone */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Auction"];
                };
            };
            /** @description A problem: call.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuctionsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An auction at this moment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Auction"];
                };
            };
            /** @description A problem: auction.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuctionsController_bids: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
            };
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The accepted bids, the newest first; a bidder sees its own */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuctionBids"];
                };
            };
            /** @description A problem: auction.missing, page.cursor, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuctionsController_bid: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
                lotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAuctionBid"];
            };
        };
        responses: {
            /** @description Bid on a lot of a running auction */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuctionBidTaken"];
                };
            };
            /** @description A problem: auction.missing, auction.over, auction.not_admitted, auction.not_started, auction.paused, auction.ended, auction.price, auction.price_too_low, auction.step_too_small, auction.practised_enough, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuctionsController_pause: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuctionPause"];
            };
        };
        responses: {
            /** @description Pause an auction or some of its lots */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Auction"];
                };
            };
            /** @description A problem: auction.missing, auction.over, auction.not_started, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuctionsController_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuctionResumption"];
            };
        };
        responses: {
            /** @description Resume what is paused, with the time that was left and at least two minutes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Auction"];
                };
            };
            /** @description A problem: auction.missing, auction.over, auction.not_paused, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuctionStreamController_stream: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An auction as it happens, as Server-Sent Events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description A problem: auction.missing, auction.too_many_streams, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FloorsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
                lotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My floor on a lot of an auction */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuctionFloor"];
                };
            };
            /** @description A problem: auction.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FloorsController_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
                lotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAuctionFloor"];
            };
        };
        responses: {
            /** @description Set the floor down to which bids are made for me */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: auction.missing, auction.over, auction.not_admitted, auction.ended, auction.price, auction.floor_too_high, auction.floor_uneven, auction.practised_enough, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FloorsController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
                lotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw my floor: no more bids are made for me */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: auction.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvaluationController_assessments: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                supplier?: string;
                category?: string;
            };
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Assessments */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentPage"];
                };
            };
            /** @description A problem: round.missing, page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvaluationController_assess: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Assessments"];
            };
        };
        responses: {
            /** @description Record assessments of bidders on the call’s criteria: all lines or none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description A problem: round.missing, round.phase, assessment.fixed, assessment.unknown, assessment.twice, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvaluationController_evaluate: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                category?: string;
                region?: string;
                supplier?: string;
                flag?: "excluded" | "abnormally_low" | "partial";
            };
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The evaluation of the bids that stand after a stage, lot by lot, by rank */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationPage"];
                };
            };
            /** @description A problem: round.missing, stage.missing, evaluation.not_opened, evaluation.unassessed, page.cursor, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvaluationController_explain: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Explanations"];
            };
        };
        responses: {
            /** @description Record why abnormally low bids are taken: all lines or none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description A problem: round.missing, round.phase, evaluation.not_opened, evaluation.unassessed, explanation.not_flagged, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClarificationsController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Written questions about abnormally low bids, with their answers, the oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clarifications"];
                };
            };
            /** @description A problem: round.missing, page.cursor, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClarificationsController_ask: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClarification"];
            };
        };
        responses: {
            /** @description Ask a bidder in writing about its abnormally low bid; it is told at once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clarification"];
                };
            };
            /** @description A problem: round.missing, round.phase, evaluation.not_opened, evaluation.unassessed, clarification.not_flagged, clarification.past, clarification.waits, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClarificationsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                clarificationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A written question about a bid */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clarification"];
                };
            };
            /** @description A problem: round.missing, clarification.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClarificationsController_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                clarificationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClarificationAnswer"];
            };
        };
        responses: {
            /** @description Answer a question about my bid: once, and before its time is over */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clarification"];
                };
            };
            /** @description A problem: round.missing, clarification.missing, clarification.answered, clarification.late, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ScenariosController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                state?: "waiting" | "solving" | "optimal" | "feasible" | "infeasible" | "cancelled" | "failed";
            };
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The round’s scenarios: state, cost, and what their conditions cost */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioPage"];
                };
            };
            /** @description A problem: round.missing, page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ScenariosController_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewScenario"];
            };
        };
        responses: {
            /** @description Ask for an award scenario over the bids of the last stage; a job solves it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scenario"];
                };
            };
            /** @description A problem: round.missing, round.phase, evaluation.not_opened, evaluation.unassessed, scenario.no_bids, scenario.unknown, scenario.too_many, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ScenariosController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                scenarioId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A scenario: progress, bound, gap, cost by supplier, awards with their reasons */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SolvedScenario"];
                };
            };
            /** @description A problem: scenario.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ScenariosController_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                scenarioId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cancel a scenario that is waiting or being solved */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: scenario.missing, scenario.finished, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ScenariosController_memberSavings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                scenarioId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the scenario falls on the members, all at the common price */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberSavings"];
                };
            };
            /** @description A problem: scenario.missing, scenario.no_award, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupplierGroupsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Groups of suppliers, as they are in this round */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierGroups"];
                };
            };
            /** @description A problem: round.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupplierGroupsController_name: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                groupName: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplierGroupMembers"];
            };
        };
        responses: {
            /** @description Say which suppliers belong to a group of the office’s own */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: supplier_group.reckoned, supplier_group.unknown_supplier, supplier_group.too_many, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DecisionController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The decision, proposed or confirmed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            /** @description A problem: round.missing, decision.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DecisionController_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDecision"];
            };
        };
        responses: {
            /** @description Propose a solved scenario as the award; another person confirms it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            /** @description A problem: round.missing, round.phase, scenario.missing, evaluation.not_opened, decision.proposed, decision.unsolved, decision.outdated, decision.unexplained, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DecisionController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a proposed decision back */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: round.missing, round.phase, decision.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DecisionController_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoBody"];
            };
        };
        responses: {
            /** @description Confirm the proposed decision: every bidder is told, the standstill begins */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedDecision"];
                };
            };
            /** @description A problem: round.missing, round.phase, decision.missing, decision.same_person, decision.outdated, decision.unexplained, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DecisionController_outcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The outcome: all awards for the office; for a bidder its own scores, the winners’ names and total scores */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            /** @description A problem: round.missing, outcome.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DecisionController_complaints: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                state?: "open" | "resolved";
            };
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Complaints: all for the office, its own for a bidder */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintPage"];
                };
            };
            /** @description A problem: round.missing, page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DecisionController_file: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewComplaint"];
            };
        };
        responses: {
            /** @description File a complaint about the decision; the standstill waits until it is resolved */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            /** @description A problem: round.missing, round.phase, complaint.no_standstill, complaint.too_many, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DecisionController_resolve: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                complaintId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Resolution"];
            };
        };
        responses: {
            /** @description Resolve a complaint */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            /** @description A problem: round.missing, complaint.missing, complaint.resolved, version.stale, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TechnicalPartsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the opened technical parts stand: whose prices may be opened, and whose never will be */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TechnicalParts"];
                };
            };
            /** @description A problem: stage.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TechnicalPartsController_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                stageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Release"];
            };
        };
        responses: {
            /** @description Release the prices with my share of their key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Released"];
                };
            };
            /** @description A problem: stage.missing, stage.one_envelope, stage.technical_sealed, stage.opened, stage.not_open, stage.unassessed, holder_key.none, holder_key.passphrase, share.wrong, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AgreedPositionsController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                /** @description words; each is part of item, name, GTIN, the supplier’s number, supplier or agreement */
                q?: string;
                /** @description code of a category */
                category?: string;
                /** @description code of a supplier */
                supplier?: string;
                agreement?: string;
                /** @description what your organisation stated a requirement of, or what it has signed up to */
                only?: "stated" | "signed_up";
                /** @description so many base units of each position are priced; without it what your organisation stated */
                quantity?: string;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that the agreements in force sell, with the price of your quantity and what you would have saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreedPositionPage"];
                };
            };
            /** @description A problem: page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AgreementsController_ofRound: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                supplier?: string;
            };
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agreements of a round: all for the office, its own for a supplier, for others those open to them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Agreement"][];
                        /** @description Cursor of the next page; null at the end */
                        next: string | null;
                    };
                };
            };
            /** @description A problem: round.missing, page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AgreementsController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                supplier?: string;
                round?: string;
                /** @description what your organisation has signed up to */
                only?: "signed_up";
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agreements of all rounds that the caller may see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Agreement"][];
                        /** @description Cursor of the next page; null at the end */
                        next: string | null;
                    };
                };
            };
            /** @description A problem: round.missing, page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AgreementsController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An agreement with its editions and price sheets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementDetail"];
                };
            };
            /** @description A problem: agreement.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AgreementsController_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementChanges"];
            };
        };
        responses: {
            /** @description Change the terms of an agreement before its first edition is issued */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            /** @description A problem: agreement.missing, agreement.issued, version.stale, terms.invalid, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AgreementsController_setDeadline: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpDeadline"];
            };
        };
        responses: {
            /** @description Set until when one can sign up; members and customers are told, and the round is concluded then */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpDeadlineSet"];
                };
            };
            /** @description A problem: round.missing, round.phase, deadline.past, deadline.passed, deadline.backward, deadline.unreadable, deadline.skipped, deadline.repeated, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CatalogueFileController_catalogue: {
        parameters: {
            query?: {
                /** @description like the header `Acting-For`, for links, which send none */
                actingFor?: string;
            };
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the agreement sells as BMEcat 2005 (T_NEW_CATALOG), German and English */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EditionsController_issue: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEdition"];
            };
        };
        responses: {
            /** @description Issue an edition: the drafted one first, later ones with changed terms; it never changes any more */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Edition"];
                };
            };
            /** @description A problem: agreement.missing, version.stale, agreement.terminated, terms.invalid, edition.accept_by, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EditionsController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An edition with its price sheet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Edition"];
                };
            };
            /** @description A problem: agreement.missing, edition.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EditionsController_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The canonical content of an issued edition: its SHA-256 is the document hash */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description A problem: agreement.missing, edition.missing, edition.not_issued, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EditionsController_document: {
        parameters: {
            query?: {
                language?: "de" | "en";
                download?: string;
                /** @description like the header `Acting-For`, for links, which send none */
                actingFor?: string;
            };
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An edition as a PDF document, German or English */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem: agreement.missing, edition.missing, document.pending, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EditionsController_sign: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Signature"];
            };
        };
        responses: {
            /** @description Sign an edition, for the network (office) or the supplier (its signatory); the second signature opens it to sign-up */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Edition"];
                };
            };
            /** @description A problem: agreement.missing, edition.missing, edition.not_issued, edition.other_document, edition.already_signed, edition.superseded, edition.too_late, agreement.terminated, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CustomerFeesController_list: {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What customers owe the network for a calendar year, by sign-ups and flat, for its invoices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerFeeList"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IndexSeriesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The network’s index series, by code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndexSeriesList"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IndexSeriesController_record: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewIndexSeries"];
            };
        };
        responses: {
            /** @description Add an index series, still without values */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndexSeries"];
                };
            };
            /** @description A problem: index_series.code_taken, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IndexSeriesController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An index series with its values and revisions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndexSeriesDetail"];
                };
            };
            /** @description A problem: index_series.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IndexSeriesController_import: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IndexFile"];
            };
        };
        responses: {
            /** @description Import a file of the series: adds months and revises values, takes nothing away */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndexImported"];
                };
            };
            /** @description A problem: index_series.missing, index_file.no_table, index_file.invalid, index_series.rebased_partly, import.line_too_long, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfferController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What agreements open to customers offer: categories, items, suppliers’ names; no prices, quantities or people */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            /** @description A problem: offer.missing, address.too_many, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PanelsController_ofRound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lots that several suppliers were awarded, and their panels */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotsOfSeveralSuppliers"];
                };
            };
            /** @description A problem: round.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PanelsController_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                lotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PanelChoice"];
            };
        };
        responses: {
            /** @description Fix by which rule call-offs go among a lot’s suppliers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Panel"];
                };
            };
            /** @description A problem: round.missing, lot.missing, panel.one_supplier, panel.shares, panel.issued, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PanelsController_drop: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
                lotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Leave the choice among a lot’s suppliers to the parties again */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: round.missing, lot.missing, panel.missing, panel.issued, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PanelsController_ofAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The panels that an agreement’s supplier belongs to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PanelList"];
                };
            };
            /** @description A problem: agreement.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PanelsController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                panelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A panel: parties see every seat, a supplier its own */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Panel"];
                };
            };
            /** @description A problem: panel.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PriceAdjustmentsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What published months of the indices make of the prices, the latest month first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceAdjustmentList"];
                };
            };
            /** @description A problem: agreement.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PriceAdjustmentsController_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                adjustmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceAdjustmentAcceptance"];
            };
        };
        responses: {
            /** @description Accept an adjustment: issues an edition with the new prices and its calculation sheet */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Edition"];
                };
            };
            /** @description A problem: agreement.missing, price_adjustment.missing, version.stale, price_adjustment.decided, price_adjustment.outdated, edition.accept_by, price_adjustment.notice, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PriceAdjustmentsController_refuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                adjustmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceAdjustmentRefusal"];
            };
        };
        responses: {
            /** @description Refuse an adjustment, with the reason: prices stay */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceAdjustment"];
                };
            };
            /** @description A problem: agreement.missing, price_adjustment.missing, version.stale, price_adjustment.decided, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PunchOutAccessesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My company’s punch-out accesses, without their secrets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PunchOutAccessList"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PunchOutAccessesController_make: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPunchOutAccess"];
            };
        };
        responses: {
            /** @description Make an access for my company’s ERP (OCI, cXML); its secret is shown only now */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadePunchOutAccess"];
                };
            };
            /** @description A problem: punch_out.by_token, punch_out.host, punch_out.too_many, punch_out.not_a_party, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PunchOutAccessesController_takeOver: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                punchOutAccessId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PunchOutAccessTakeOver"];
            };
        };
        responses: {
            /** @description Take an access over with a new secret, which is shown only now */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadePunchOutAccess"];
                };
            };
            /** @description A problem: punch_out.by_token, punch_out.not_a_party, punch_out_access.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PunchOutAccessesController_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                punchOutAccessId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End an access at once */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: punch_out_access.missing, punch_out.not_a_party, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PunchOutsController_ociByAddress: {
        parameters: {
            query?: {
                USERNAME?: string;
                username?: string;
                PASSWORD?: string;
                password?: string;
                HOOK_URL?: string;
                hook_url?: string;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same for an ERP that can only open an address; POST keeps the password out of it */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: punch_out.refused, punch_out.too_many_attempts, punch_out.return_address, punch_out.incomplete, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PunchOutsController_oci: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    USERNAME?: string;
                    username?: string;
                    PASSWORD?: string;
                    password?: string;
                    HOOK_URL?: string;
                    hook_url?: string;
                };
            };
        };
        responses: {
            /** @description Where an ERP opens the shop by OCI: USERNAME, PASSWORD and HOOK_URL, sent by the shopper’s browser */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: punch_out.refused, punch_out.too_many_attempts, punch_out.return_address, punch_out.incomplete, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PunchOutsController_cxml: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": string;
                "application/xml": string;
            };
        };
        responses: {
            /** @description Where an ERP opens the shop by cXML: a PunchOutSetupRequest in, a PunchOutSetupResponse out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PunchOutsController_begin: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PunchOutStart"];
            };
        };
        responses: {
            /** @description Begin to shop with the token of the address, which works once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PunchOutSession"];
                };
            };
            /** @description A problem: punch_out_session.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PunchOutsController_positions: {
        parameters: {
            query?: {
                search?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the shopper’s company has signed up to, at its own prices (header Punch-Out-Session) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PunchOutPositionPage"];
                };
            };
            /** @description A problem: punch_out_session.missing, page.cursor, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PunchOutsController_fill: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PunchOutBasketBody"];
            };
        };
        responses: {
            /** @description Fill the basket, instead of what was in it (header Punch-Out-Session) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PunchOutBasket"];
                };
            };
            /** @description A problem: punch_out_session.missing, punch_out.position, punch_out.several_agreements, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PunchOutsController_transfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    session: string;
                };
            };
        };
        responses: {
            /** @description The page that hands the basket over: the shopper’s browser posts it to the ERP, once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A problem: punch_out_session.missing, punch_out.position, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignUpsController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
            };
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who signed up: everyone for the office and the supplier, for others their own sign-up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SignUp"][];
                        /** @description Cursor of the next page; null at the end */
                        next: string | null;
                    };
                };
            };
            /** @description A problem: agreement.missing, page.cursor, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignUpsController_signUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Declaration"];
            };
        };
        responses: {
            /** @description Sign up to an agreement, or accept its new edition; the answer is the confirmation */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUp"];
                };
            };
            /** @description A problem: sign_up.not_admitted, sign_up.members_only, sign_up.no_agreement, sign_up.closed, sign_up.after_term, sign_up.already_signed, sign_up.ended, sign_up.invalid, edition.not_open, agreement.terminated, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignUpsController_signUpToSupplier: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclarationToSupplier"];
            };
        };
        responses: {
            /** @description Sign up to a round’s agreement with a supplier; without one the answer says so */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUp"];
                };
            };
            /** @description A problem: sign_up.not_admitted, sign_up.members_only, sign_up.no_agreement, sign_up.closed, sign_up.after_term, sign_up.already_signed, sign_up.ended, sign_up.invalid, edition.not_open, agreement.terminated, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignUpsController_confirmation: {
        parameters: {
            query?: {
                language?: "de" | "en";
                download?: string;
                /** @description like the header `Acting-For`, for links, which send none */
                actingFor?: string;
            };
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
                signUpId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The confirmation of a sign-up as a PDF document, German or English, with the edition’s prices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem: agreement.missing, sign_up.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignUpsController_leave: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                signUpId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Give notice: the sign-up ends when the notice period is over */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUp"];
                };
            };
            /** @description A problem: agreement.missing, sign_up.missing, sign_up.already_ending, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupplierItemsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The items that an agreement sells, with their supplier’s own numbers and where it describes them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierItemList"];
                };
            };
            /** @description A problem: agreement.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupplierItemsController_state: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatedSupplierItems"];
            };
        };
        responses: {
            /** @description State your own numbers of the items that you sell under an agreement, and where you describe them, at any time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierItemList"];
                };
            };
            /** @description A problem: agreement.missing, supplier_item.refused, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TerminationsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Terminations of an agreement with their reasons, the latest first: all for the office, those declared for the supplier */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerminationList"];
                };
            };
            /** @description A problem: agreement.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TerminationsController_terminate: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TerminationAsked"];
            };
        };
        responses: {
            /** @description Terminate an agreement: the supplier at once, the office as a proposal that another office person declares */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Termination"];
                };
            };
            /** @description A problem: agreement.missing, termination.not_open, termination.reason, termination.notice, termination.past, termination.no_earlier, termination.waiting, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TerminationsController_declare: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                terminationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Declare a termination that another person of the office has proposed; it then cannot be taken back */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Termination"];
                };
            };
            /** @description A problem: agreement.missing, termination.missing, termination.decided, termination.same_person, version.stale, termination.notice, termination.past, termination.no_earlier, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TerminationsController_letter: {
        parameters: {
            query?: {
                language?: "de" | "en";
                download?: string;
                /** @description like the header `Acting-For`, for links, which send none */
                actingFor?: string;
            };
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
                terminationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A declared termination as a letter to the other side: a PDF, German or English */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem: agreement.missing, termination.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TerminationsController_drop: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                terminationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Drop a proposed termination */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Termination"];
                };
            };
            /** @description A problem: agreement.missing, termination.missing, termination.decided, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VolumeReportsController_reports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
            };
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Volume reports; for office and supplier */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumeReportPage"];
                };
            };
            /** @description A problem: agreement.missing, page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VolumeReportsController_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVolumeReport"];
            };
        };
        responses: {
            /** @description Report what was bought; the supplier’s */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumeReportOutcome"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VolumeReportsController_lines: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                state?: "counted" | "refused";
            };
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lines of a volume report, counted or refused */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumeReportLinePage"];
                };
            };
            /** @description A problem: agreement.missing, volume_report.missing, page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VolumeReportsController_purchases: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
            };
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was bought, as reported: a party’s own; for office and supplier all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchasePage"];
                };
            };
            /** @description A problem: agreement.missing, page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportFilesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest hundred files of volume reports; for office and supplier */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumeReportFiles"];
                };
            };
            /** @description A problem: agreement.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportFilesController_take: {
        parameters: {
            query: {
                fileName: string;
                /** @description A month such as `2027-03` or a quarter such as `2027-Q1` */
                period: string;
                /** @description Of the period; the next one if not said */
                version?: number;
            };
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/octet-stream": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/vnd.ms-excel": string;
            };
        };
        responses: {
            /** @description Hand in a period’s volume report as a file (CSV or XLSX) as the request’s body; it is checked as a whole, nothing counts yet */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumeReportFile"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, report_period.unknown, report_period.not_over, report_period.outside_term, report_period.overlaps, import.too_large, import.unreadable_workbook, import.old_workbook, import.line_too_long, import.empty, import.interrupted, import.file_name, import.content_type, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportFilesController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
                reportFileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file with its columns and faulty cells */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumeReportFile"];
                };
            };
            /** @description A problem: agreement.missing, report_file.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportFilesController_columns: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                reportFileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VolumeReportColumns"];
            };
        };
        responses: {
            /** @description Say what the file’s headers mean; that is remembered for the supplier, and the whole file is checked again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumeReportFile"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, report_period.unknown, report_period.not_over, report_period.outside_term, report_period.overlaps, report_file.missing, report_file.committed, version.stale, import.too_large, import.unreadable_workbook, import.old_workbook, import.line_too_long, import.empty, import.interrupted, import.unknown_header, import.header_twice, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportFilesController_numbers: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                reportFileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVolumeReportNumbers"];
            };
        };
        responses: {
            /** @description Say what the supplier’s own numbers of items and customers mean; that is remembered, and the whole file is checked again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumeReportFile"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, report_period.unknown, report_period.not_over, report_period.outside_term, report_period.overlaps, report_file.missing, report_file.committed, version.stale, import.too_large, import.unreadable_workbook, import.old_workbook, import.line_too_long, import.empty, import.interrupted, report_number.unknown, report_number.twice, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportFilesController_commit: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                reportFileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Report a checked file: all its lines, instead of whatever stood in its period */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommittedVolumeReport"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, report_period.unknown, report_period.not_over, report_period.outside_term, report_period.overlaps, report_file.missing, report_file.committed, version.stale, import.too_large, import.unreadable_workbook, import.old_workbook, import.line_too_long, import.empty, import.interrupted, report_file.faulty, volume_report.version_taken, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportNumbersController_remembered: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the supplier has said of its own numbers of items and customers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumeReportNumbers"];
                };
            };
            /** @description A problem: agreement.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportPeriodsController_periods: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agreement’s reporting periods that are over, the latest first, and which are missing; for office and supplier */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumeReportPeriods"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportPeriodsController_nothing: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NilReport"];
            };
        };
        responses: {
            /** @description Report that nothing was bought in a period */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumeReport"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, report_period.unknown, report_period.not_over, report_period.outside_term, report_period.overlaps, volume_report.version_taken, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportPeriodsController_rhythm: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VolumeReportRhythm"];
            };
        };
        responses: {
            /** @description Set whether the supplier reports by month or by quarter, and when it is reminded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportRhythm"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, report_rhythm.in_use, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvoicesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest invoices: a party’s own, for the supplier and the office all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoices"];
                };
            };
            /** @description A problem: agreement.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvoicesController_handIn: {
        parameters: {
            query: {
                fileName: string;
                /** @description A month such as `2027-03` or a quarter such as `2027-Q1` */
                period: string;
                /** @description Whose invoice it is: its code; only where the supplier hands it in */
                party?: string;
            };
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Hand in an XRechnung (UBL 2.1 invoice or credit note) of a period as the request’s body; a party’s own, or the supplier’s for a party */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, import.content_type, import.file_name, import.too_large, invoice.currency, invoice.party, invoice.period, invoice.somebody_else, invoice.too_many, invoice.unreadable, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvoicesController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An invoice beside what was reported */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, invoice.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvoicesController_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file as it came */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description A problem: agreement.missing, invoice.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComparisonController_differences: {
        parameters: {
            query?: {
                /** @description Of this month or quarter, with its invoices; without it of the whole time */
                period?: string;
                /** @description Also where all agree */
                all?: "true" | "false";
            };
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where call-offs, volume reports and invoices differ: for supplier and office all parties, for a party its own */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumeDifferences"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, report_period.unknown, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DisagreementsController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
                /** @description Those whose outcome is not found, or not reported yet */
                only?: "unsettled";
            };
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Disagreements, the latest first: a party’s own, for supplier and office all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisagreementPage"];
                };
            };
            /** @description A problem: agreement.missing, page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DisagreementsController_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDisagreement"];
            };
        };
        responses: {
            /** @description Disagree about what was bought of a position in a period that is over: the party about its own, the supplier about a party’s */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disagreement"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, disagreement.amount, disagreement.exists, disagreement.nothing, disagreement.party, disagreement.position, disagreement.too_many, invoice.missing, report_period.not_over, report_period.unknown, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DisagreementsController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
                disagreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A disagreement with all that was said */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disagreement"];
                };
            };
            /** @description A problem: disagreement.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DisagreementsController_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                disagreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisagreementStatement"];
            };
        };
        responses: {
            /** @description Answer with what you hold was bought; the other side is asked then */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disagreement"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, disagreement.missing, disagreement.not_now, version.stale, version.unreadable, disagreement.amount, invoice.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DisagreementsController_agree: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                disagreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take what the other side proposed last, in the version that you saw; that is the outcome */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disagreement"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, disagreement.missing, disagreement.not_now, version.stale, version.unreadable, version.required, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DisagreementsController_escalate: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                disagreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisagreementEscalation"];
            };
        };
        responses: {
            /** @description Ask the office to decide, once both sides have spoken, or when the other has not answered in time */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disagreement"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, disagreement.missing, disagreement.not_now, version.stale, version.unreadable, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DisagreementsController_decide: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                disagreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisagreementStatement"];
            };
        };
        responses: {
            /** @description Decide what was bought, with the reason; both sides are told */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disagreement"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, disagreement.missing, disagreement.not_now, version.stale, version.unreadable, disagreement.amount, invoice.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SettlementController_bonus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Turnover and bonus by agreement year: every party for the office, its own for a party, totals for the supplier */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bonus"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SettlementController_savings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Savings against the baselines: every party for the office, its own for a party */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Savings"];
                };
            };
            /** @description A problem: round.missing, access.role, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SettlementController_savingsOverTime: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Savings over time: by calendar year against the annual fee, and month by month */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavingsOverTime"];
                };
            };
            /** @description A problem: access.role, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SettlementController_savingsByCategory: {
        parameters: {
            query?: {
                /** @description Calendar year; without it the latest with a purchase */
                year?: number;
                /** @description A party’s code: for the office any, for a party its own */
                party?: string;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Savings of a calendar year by category and month */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavingsByCategory"];
                };
            };
            /** @description A problem: access.role, membership.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SettlementController_publishSavings: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Publish the savings of all parties together, and by category */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Savings"];
                };
            };
            /** @description A problem: round.missing, savings.nothing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallOffsController_callOffs: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
            };
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Call-offs: a party’s own; for office and supplier all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallOffPage"];
                };
            };
            /** @description A problem: agreement.missing, page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallOffsController_callOff: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCallOff"];
            };
        };
        responses: {
            /** @description Call off under an agreement */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedCallOff"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, call_off.outside_term, call_off.not_signed_up, call_off.lot_not_awarded, call_off.in_panel, call_off.quota, call_off.maximum, call_off.too_many, call_off.reference_taken, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallOffsController_price: {
        parameters: {
            query: {
                date: string;
                category: string;
                region: string;
                item: string;
                /** @description In the item's base unit */
                quantity: string;
            };
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a call-off would cost, before it is placed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallOffPrice"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, call_off.outside_term, call_off.not_signed_up, call_off.lot_not_awarded, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallOffsController_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                callOffId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallOffCancellation"];
            };
        };
        responses: {
            /** @description Cancel a call-off */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallOff"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, call_off.missing, call_off.reported, call_off.delivered, call_off.day_over, call_off.at_maximum, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrderFilesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A party’s own order files, the 50 last committed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallOffFileList"];
                };
            };
            /** @description A problem: agreement.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrderFilesController_take: {
        parameters: {
            query: {
                fileName: string;
                /** @description Call off everything in it, if it has no fault */
                commit?: string;
            };
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/octet-stream": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/vnd.ms-excel": string;
            };
        };
        responses: {
            /** @description Check a file of orders (CSV or XLSX) as the request’s body, or call all of them off */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallOffFileAnswer"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, call_off.quota, call_off.maximum, call_off.too_many, order_file.too_many_lines, import.file_name, import.content_type, import.too_large, import.unreadable_workbook, import.old_workbook, import.line_too_long, import.empty, import.interrupted, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrdersController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
            };
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Orders, the latest first: a party’s own; for office and supplier all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            /** @description A problem: agreement.missing, page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrdersController_place: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrder"];
            };
        };
        responses: {
            /** @description Order several positions at once: each line is a call-off, all are accepted or none */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, call_off.outside_term, call_off.not_signed_up, order.wanted_too_early, order.reference_taken, order.lines, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrdersController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An order with what has become of its lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description A problem: agreement.missing, order.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrdersController_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderAnswer"];
            };
        };
        responses: {
            /** @description Answer an order as its supplier: confirm lines for a day, or decline them with a reason */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, order.missing, order.answer, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrdersController_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCancellation"];
            };
        };
        responses: {
            /** @description Cancel what stands of an order, all of it or, where a line cannot be cancelled, nothing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, order.missing, call_off.reported, call_off.delivered, call_off.day_over, call_off.at_maximum, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrdersController_acknowledge: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Say as the party that what the supplier has declined or moved is known */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description A problem: agreement.missing, order.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrderDocumentsController_read: {
        parameters: {
            query?: {
                /** @description A PDF, UBL 2.1 Order or openTRANS 2.1 ORDER */
                format?: "pdf" | "ubl" | "opentrans";
                /** @description Of the PDF */
                language?: "de" | "en";
                download?: string;
                /** @description like the header `Acting-For`, for links, which send none */
                actingFor?: string;
            };
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An order as PDF, German or English, as UBL 2.1 or as openTRANS 2.1 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem: agreement.missing, order.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MovementsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was delivered, received and returned of an order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderMovementList"];
                };
            };
            /** @description A problem: agreement.missing, order.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MovementsController_deliver: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderDelivery"];
            };
        };
        responses: {
            /** @description Note a delivery as the supplier, never more than is still to be delivered */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderMovementList"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, order.missing, order.moved_later, order.moved_too_much, order.movement_taken, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MovementsController_receive: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderReceipt"];
            };
        };
        responses: {
            /** @description Note as the party what was received, never more than was delivered */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderMovementList"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, order.missing, order.moved_later, order.moved_too_much, order.movement_taken, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MovementsController_sendBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderReturn"];
            };
        };
        responses: {
            /** @description Note as the party what is sent back, for credit or to be replaced, never more than was delivered */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderMovementList"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, order.missing, order.moved_later, order.moved_too_much, order.movement_taken, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MovementsController_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                orderId: string;
                movementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderReturnAnswer"];
            };
        };
        responses: {
            /** @description Confirm or refuse, as the supplier, that goods come back */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderMovementList"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, order.missing, order_movement.missing, order.movement_reversed, order.no_return, order.return_answered, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MovementsController_reverse: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                orderId: string;
                movementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderMovementReversal"];
            };
        };
        responses: {
            /** @description Take back what was noted wrongly; it stays listed with the reason and counts nowhere */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderMovementList"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, order.missing, order_movement.missing, order.movement_reversed, order.not_yours_to_reverse, order.moved_on, order.above_maximum, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BasketController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My organisation’s basket, priced by its own volume of the agreement year */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Basket"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, call_off.not_signed_up, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BasketController_empty: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Empty the basket */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Basket"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, call_off.not_signed_up, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BasketController_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasketLines"];
            };
        };
        responses: {
            /** @description Put positions into the basket, each with its quantity in place of the one that it had */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Basket"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, call_off.not_signed_up, basket.lines, basket.full, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BasketController_takeOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasketPositions"];
            };
        };
        responses: {
            /** @description Take positions out of the basket */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Basket"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, call_off.not_signed_up, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BasketController_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBasketOrder"];
            };
        };
        responses: {
            /** @description Order what is in the basket, and empty it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, call_off.not_signed_up, basket.empty, call_off.outside_term, order.wanted_too_early, order.reference_taken, order.lines, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuotasController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Quotas: all for the office, for a party those that bind it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaList"];
                };
            };
            /** @description A problem: agreement.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuotasController_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                positionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewQuotas"];
            };
        };
        responses: {
            /** @description Set the quotas of a position, in place of those that it had */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaList"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, position.missing, quota.party, version.stale, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TierProgressController_progress: {
        parameters: {
            query?: {
                /** @description Agreement year; without it the present one */
                year?: number;
            };
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far everyone together is from the next tier of each position that has several */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierProgress"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BonusRunsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bonus runs, the latest first: all for the office; released ones with its own share for a party, with what it owes for the supplier */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BonusRunList"];
                };
            };
            /** @description A problem: agreement.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BonusRunsController_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBonusRun"];
            };
        };
        responses: {
            /** @description Start the bonus run of an agreement year that is over; a job counts it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BonusRun"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, bonus_run.year, bonus_run.year_not_over, bonus_run.year_settled, bonus_run.open, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BonusRunsController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A bonus run with its amounts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BonusRun"];
                };
            };
            /** @description A problem: agreement.missing, bonus_run.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BonusRunsController_drop: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Drop a run that is not released: nobody is paid by it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BonusRun"];
                };
            };
            /** @description A problem: agreement.missing, bonus_run.missing, version.stale, bonus_run.final, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BonusRunsController_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Release a counted run; with the release by a second person it is final, and everyone concerned is told */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BonusRun"];
                };
            };
            /** @description A problem: agreement.missing, bonus_run.missing, version.stale, bonus_run.final, bonus_run.counting, bonus_run.same_person, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BonusRunsController_countAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Count a run that is not released again, with what was reported meanwhile; a first release is void */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BonusRun"];
                };
            };
            /** @description A problem: agreement.missing, bonus_run.missing, version.stale, bonus_run.final, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PaymentsController_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To which account one’s own organisation is paid; for the office, from which the network pays */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnBankAccount"];
                };
            };
            /** @description A problem: bank_account.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PaymentsController_enter: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBankAccount"];
            };
        };
        responses: {
            /** @description Enter or change that account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccount"];
                };
            };
            /** @description A problem: bank_account.missing, bank_account.iban, version.stale, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PaymentsController_files: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Payment files of a bonus run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentFileList"];
                };
            };
            /** @description A problem: bonus_run.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PaymentsController_make: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                runId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPaymentFile"];
            };
        };
        responses: {
            /** @description Make the file that pays whoever has entered an account and is in no file of the run yet */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentFile"];
                };
            };
            /** @description A problem: bonus_run.missing, bonus_run.not_released, payment_file.currency, payment_file.day, payment_file.no_account, payment_file.nothing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PaymentsController_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                runId: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Confirm a payment file as another person than who made it; only then it can be read */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentFile"];
                };
            };
            /** @description A problem: bonus_run.missing, payment_file.missing, payment_file.confirmed, payment_file.taken_back, payment_file.same_person, payment_file.own_account, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PaymentsController_takeBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                runId: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentFileTakeBack"];
            };
        };
        responses: {
            /** @description Take back a payment file that is not confirmed; its parties are in the next one */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedPaymentFile"];
                };
            };
            /** @description A problem: bonus_run.missing, payment_file.missing, payment_file.confirmed, payment_file.taken_back, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PaymentsController_recordReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                runId: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPaymentReturn"];
            };
        };
        responses: {
            /** @description Record that the bank has sent a payment of a confirmed file back */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedPaymentFile"];
                };
            };
            /** @description A problem: bonus_run.missing, payment_file.missing, payment_file.unconfirmed, payment_return.day, payment_return.no_payment, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PaymentsController_confirmReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                runId: string;
                number: number;
                returnId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Confirm, as another person than who recorded it, that the bank has sent a payment back */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedPaymentFile"];
                };
            };
            /** @description A problem: bonus_run.missing, payment_file.missing, payment_return.missing, payment_return.confirmed, payment_return.same_person, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PaymentsController_dropReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                runId: string;
                number: number;
                returnId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Drop what was recorded wrongly and nobody has confirmed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: bonus_run.missing, payment_return.missing, payment_return.confirmed, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PaymentsController_file: {
        parameters: {
            query?: {
                /** @description like the header `Acting-For`, for links, which send none */
                actingFor?: string;
            };
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
                runId: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A payment file for the bank: SEPA credit transfer, ISO 20022 pain.001.001.09 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description A problem: bonus_run.missing, payment_file.missing, payment_file.unconfirmed, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PaymentsController_bookings: {
        parameters: {
            query?: {
                /** @description like the header `Acting-For`, for links, which send none */
                actingFor?: string;
                /** @description The account over which it is booked; in SKR 03 1590 (transitory items), in SKR 04 1370 */
                clearingAccount?: string;
            };
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bookings of a released bonus run as CSV, with the columns of a DATEV booking batch */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem: bonus_run.missing, bonus_run.not_released, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RequestBidsController_submit: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                panelId: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRequestBid"];
            };
        };
        responses: {
            /** @description Bid for a request, in place of my earlier bid */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestBidReceipt"];
                };
            };
            /** @description A problem: call_off_request.missing, request_bid.late, request_bid.closed, request_bid.not_invited, request_bid.above_agreement, request_bid.too_many, call_off_request.lapsed, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RequestBidsController_own: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                panelId: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My bid for a request: its receipt, never its content; and what a bid may ask at most */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRequestBid"];
                };
            };
            /** @description A problem: call_off_request.missing, call_off_request.lapsed, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RequestBidsController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                panelId: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take my bid for a request back */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: call_off_request.missing, request_bid.late, request_bid.closed, request_bid.not_invited, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RequestBidsController_choose: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                panelId: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestBidChoice"];
            };
        };
        responses: {
            /** @description Take the best bid: it becomes a call-off at its price */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallOffRequest"];
                };
            };
            /** @description A problem: call_off_request.missing, call_off_request.not_opened, call_off_request.not_best, call_off_request.bid_over_maximum, call_off_request.bid_lapsed, call_off.quota, call_off.too_many, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RequestsController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: string;
            };
            header?: never;
            path: {
                networkId: string;
                panelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requests to a panel, the latest first: a party’s own; a supplier’s those that it was asked; for the office all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallOffRequestPage"];
                };
            };
            /** @description A problem: panel.missing, page.cursor, page.sort, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RequestsController_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                panelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCallOffRequest"];
            };
        };
        responses: {
            /** @description Ask a panel’s suppliers for something */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallOffRequest"];
                };
            };
            /** @description A problem: panel.missing, call_off_request.not_signed_up, call_off_request.nobody, call_off_request.too_many, call_off_request.criteria, call_off.reference_taken, call_off.quota, call_off.maximum, call_off.too_many, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RequestsController_price: {
        parameters: {
            query: {
                date: string;
                region: string;
                item: string;
                /** @description In the item's base unit */
                quantity: string;
            };
            header?: never;
            path: {
                networkId: string;
                panelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a request would cost with each of the suppliers, by rank */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallOffRequestPrices"];
                };
            };
            /** @description A problem: panel.missing, call_off_request.not_signed_up, call_off_request.nobody, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RequestsController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                panelId: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A request with its turns */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallOffRequest"];
                };
            };
            /** @description A problem: panel.missing, call_off_request.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RequestsController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                panelId: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take back a request that nobody has accepted */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallOffRequest"];
                };
            };
            /** @description A problem: call_off_request.missing, call_off_request.closed, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RequestsController_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                panelId: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accept a request: it becomes a call-off under your agreement */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallOffRequest"];
                };
            };
            /** @description A problem: call_off_request.missing, call_off_request.too_late, call_off_request.answered, call_off_request.party_left, call_off_request.over_maximum, call_off_request.lapsed, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RequestsController_decline: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                panelId: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallOffRequestDecline"];
            };
        };
        responses: {
            /** @description Decline a request: the next supplier is asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallOffRequest"];
                };
            };
            /** @description A problem: call_off_request.missing, call_off_request.too_late, call_off_request.answered, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExhaustionController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Positions with a maximum quantity: whether they are sold out; for office, auditor and supplier how much is used */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exhaustion"];
                };
            };
            /** @description A problem: agreement.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SurchargesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The surcharge of customers by agreement year and customer, for invoices: all for office and supplier, a customer’s own */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSurchargeList"];
                };
            };
            /** @description A problem: agreement.missing, agreement.not_open, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FollowUpController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rounds that were begun from an agreement */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BegunRoundList"];
                };
            };
            /** @description A problem: agreement.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FollowUpController_begin: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowingRound"];
            };
        };
        responses: {
            /** @description Begin a round in planning that proposes the agreement’s categories */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description A problem: agreement.missing, follow_up.not_open, round.term, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FollowUpController_proposed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What your company bought in twelve months under the agreement that the round follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedRequirementList"];
                };
            };
            /** @description A problem: round.missing, round.phase, requirement.not_a_member, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReferencePricesController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description A party’s code: needed by the office; for a party its own */
                party?: string;
            };
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a member paid before the round, by item */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferencePricePage"];
                };
            };
            /** @description A problem: round.missing, access.role, membership.missing, savings.party, page.cursor, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RenewalsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was bought against the estimates, and what follows from it for the end of the term */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Renewal"];
                };
            };
            /** @description A problem: agreement.missing, renewal.not_open, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RenewalsController_decide: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewalDecisionMade"];
            };
        };
        responses: {
            /** @description Decide what follows the end of the term; `renew` issues an edition with the longer term, to be signed and accepted like any other */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalDecision"];
                };
            };
            /** @description A problem: agreement.missing, version.stale, renewal.not_open, renewal.over, renewal.not_agreed, renewal.reason, renewal.edition_under_way, terms.invalid, edition.accept_by, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ScorecardsController_rate: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
                /** @description The version last seen; 412 when it is no longer the present one */
                "If-Match"?: string;
            };
            path: {
                networkId: string;
                agreementId: string;
                callOffId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRating"];
            };
        };
        responses: {
            /** @description Rate a call-off of yours, or change the rating within 30 days */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rating"];
                };
            };
            /** @description A problem: agreement.missing, call_off.missing, rating.too_early, rating.cancelled, rating.fixed, version.stale, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ScorecardsController_ratings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ratings under an agreement, the latest 500: a party’s own; for the office all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingList"];
                };
            };
            /** @description A problem: agreement.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ScorecardsController_scorecard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scorecard of the agreement’s supplier, over all of the network’s ratings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scorecard"];
                };
            };
            /** @description A problem: agreement.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StatementsController_read: {
        parameters: {
            query?: {
                language?: "de" | "en";
                /** @description For office and auditor: the code of the party or supplier */
                of?: string;
                download?: string;
                /** @description like the header `Acting-For`, for links, which send none */
                actingFor?: string;
            };
            header?: never;
            path: {
                networkId: string;
                agreementId: string;
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A bonus statement as a PDF document, German or English: one’s own, or for the office that of `of` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem: agreement.missing, bonus_run.missing, bonus_run.not_released, statement.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CalendarController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My calendars of my deadlines in this network, without their addresses */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendars"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CalendarController_make: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCalendar"];
            };
        };
        responses: {
            /** @description Make an address at which a calendar program reads my deadlines; it is shown only now */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeCalendar"];
                };
            };
            /** @description A problem: calendar.by_token, calendar.too_many, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CalendarController_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                calendarId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End one of my calendars; its address shows nothing any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: calendar.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CalendarController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                calendar: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deadlines of the person who made this address (iCalendar, RFC 5545) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description A problem: calendar.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My open tasks over all rounds and agreements, the most urgent first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tasks"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OcdsController_export: {
        parameters: {
            query?: {
                /** @description The prefix that the publisher has registered for its OCIDs */
                prefix?: string;
            };
            header?: never;
            path: {
                networkId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The round as OCDS 1.1 releases: tender, lots, bid statistics, awards, framework agreements */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description A problem: round.missing, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    JobsController_watch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is due, what waits or fails, and whether the queue answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jobs"];
                };
            };
            /** @description A problem: input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    JobsController_retry: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key gets the first answer and changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                networkId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Have a job done again, at once; what is done stays done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description A problem: job.missing, job.not_repeatable, input.invalid, access.signed_out, access.role, network.missing, request.too_many, internal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
